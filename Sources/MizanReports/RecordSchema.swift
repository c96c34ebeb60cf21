/// The form of a record.
public enum RecordSchema {
  /// The number that every record carries; a change of a name or a meaning raises it.
  public static let version = 1
}
