import Foundation
import Testing

@Suite("The project as a whole")
struct DocumentationProjectTests {
  /// The paths of all files from the project's top, without what builds and version control make.
  private static let files: [String] = {
    let made = [".build", ".git"]
    var files: [String] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: Project.top.path)) ?? []
    where !made.contains(where: { name == $0 || name.hasPrefix($0 + "-") }) && name != "Package.resolved" {
      let url = Project.top.appending(path: name)
      guard url.hasDirectoryPath || isFolder(url) else {
        files.append(name)
        continue
      }
      let inside = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
      files += inside.map { name + "/" + $0 }.filter { !isFolder(Project.top.appending(path: $0)) }
    }
    return files.sorted()
  }()

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: Project.top.appending(path: path)), as: UTF8.self)
  }

  @Test("has nothing at its top but what belongs there")
  func topLevel() throws {
    let allowed = ["Package.swift", "Sources", "Tests", "Lexicons", "Reports", "README.md", "LICENSE"]
    let names = try FileManager.default.contentsOfDirectory(atPath: Project.top.path)
    let others = names.filter { !$0.hasPrefix(".") && !allowed.contains($0) && $0 != "Package.resolved" }
    #expect(others == [])
    #expect(Self.files.count > 100)
  }

  @Test("depends on no package")
  func packageDependencies() throws {
    let manifest = try text("Package.swift")
    #expect(!manifest.contains(".package("))
    #expect(!manifest.contains(".product("))
  }

  /// They make a text read otherwise than it is (Trojan Source, CVE-2021-42574).
  @Test("holds no bidi controls")
  func bidiControls() throws {
    let controls: Set<Unicode.Scalar> = Set(
      ([0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)).compactMap(
        Unicode.Scalar.init))
    for path in Self.files {
      #expect(try !text(path).unicodeScalars.contains { controls.contains($0) }, "\(path)")
    }
  }

  @Test("has no source file of more than 400 lines")
  func fileLengths() throws {
    let sources = Self.files.filter { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }
    #expect(sources.count > 50)
    for path in sources {
      let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400, "\(path) has \(lines) lines")
    }
  }

  @Test("keeps the core free of imports")
  func imports() throws {
    let allowed = ["Synchronization"]
    for path in Self.files where path.hasPrefix("Sources/Mizan/") && path.hasSuffix(".swift") {
      let imports = try text(path).matches(of: /(?m)^(?:public )?import (\w+)/).map { String($0.output.1) }
      #expect(imports.filter { !allowed.contains($0) } == [], "\(path)")
    }
  }
}
