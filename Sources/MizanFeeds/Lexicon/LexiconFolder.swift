import Foundation
import Mizan

/// A folder of lexicons, or one lexicon file.
public struct LexiconFolder: Sendable {
  /// The path as it was given.
  public let path: String

  /// The ending of a lexicon's file name.
  public static let fileExtension = "lexicon"

  /// Names a folder or a file; nothing is read yet.
  public init(_ path: String) {
    self.path = path
  }

  /// Reads every `.lexicon` file of the folder and of the folders in it; a path to a file is read whatever its name.
  ///
  /// Hidden files and folders, and links to folders, are passed over.
  ///
  /// - Returns: the files in the order of their paths' bytes, each path beginning with the folder's as it was given.
  /// - Throws: `FeedDumpError` when there is nothing at the path, no lexicon in the folder, or a file that cannot be
  ///   read or is not UTF-8, with the line where it is not.
  public func files() throws(FeedDumpError) -> [(path: String, text: String)] {
    guard try Self.isFolder(path) else { return [(path, try InputText.read(path))] }
    var found: [String] = []
    try collect(from: path, into: &found)
    guard !found.isEmpty else {
      throw FeedDumpError(
        code: .invalidFile, position: SourcePosition(path: path),
        message: "the folder holds no .\(Self.fileExtension) file")
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var files: [(path: String, text: String)] = []
    for file in found { files.append((file, try InputText.read(file))) }
    return files
  }

  private func collect(from folder: String, into found: inout [String]) throws(FeedDumpError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw FeedDumpError(
        code: .cannotRead, position: SourcePosition(path: folder), message: "the folder cannot be read")
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      // A link to a folder may lead back to where it stands.
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      let isFolder = try Self.isFolder(path)
      if isFolder && !isLink {
        try collect(from: path, into: &found)
      } else if !isFolder && FilePathName(name).fileExtension == Self.fileExtension {
        found.append(path)
      }
    }
  }

  private static func isFolder(_ path: String) throws(FeedDumpError) -> Bool {
    try FileSource(path: path).descriptor.isFolder
  }
}
