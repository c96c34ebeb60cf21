public import Mizan

/// What was done to the entries of a lexicon from one version to another.
///
/// An entry is the same under another id where one of the two names the other's id under `alias:`.
public struct LexiconEdits: Sendable, Equatable {
  /// An entry that got another id.
  public struct Renaming: Sendable, Hashable {
    /// The id it had.
    public var old: String
    /// The id it has.
    public var new: String

    /// Creates a renaming.
    public init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// Ids that are new, sorted.
  public var added: [String] = []
  /// Ids that are gone, sorted.
  public var removed: [String] = []
  /// Ids that changed, sorted by the old one.
  public var renamed: [Renaming] = []
  /// Ids of entries of which something changed that can change a result, sorted.
  public var changed: [String] = []

  /// Compares the entries of two versions.
  ///
  /// - Complexity: O(n log n) in the entries.
  public init(from old: [LexiconEntry], to new: [LexiconEntry]) {
    let (oldByID, newByID) = (Self.byID(old), Self.byID(new))
    var renamings: [String: String] = [:]
    for entry in new where oldByID[entry.id] == nil {
      if let id = entry.aliases.first(where: { oldByID[$0] != nil && newByID[$0] == nil }) {
        renamings[id] = entry.id
      }
    }
    for entry in old where newByID[entry.id] == nil && renamings[entry.id] == nil {
      if let id = entry.aliases.first(where: { newByID[$0] != nil && oldByID[$0] == nil }) {
        renamings[entry.id] = id
      }
    }
    let renamedTo = Set(renamings.values)
    for entry in old {
      let id = renamings[entry.id] ?? entry.id
      if let successor = newByID[id] {
        if entry.effect != successor.effect { changed.append(id) }
      } else {
        removed.append(entry.id)
      }
    }
    added = new.map(\.id).filter { oldByID[$0] == nil && !renamedTo.contains($0) }.sorted()
    removed.sort()
    changed.sort()
    renamed = renamings.map { Renaming(old: $0.key, new: $0.value) }.sorted { $0.old < $1.old }
  }

  private static func byID(_ entries: [LexiconEntry]) -> [String: LexiconEntry] {
    Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LexiconEntry {
  /// The entry without what changes no result: its name, its place, its reasons and its examples.
  fileprivate var effect: LexiconEntry {
    var entry = self
    entry.id = ""
    entry.position = SourcePosition()
    (entry.gloss, entry.source, entry.note) = (nil, nil, nil)
    (entry.examples, entry.aliases) = ([], [])
    return entry
  }
}
