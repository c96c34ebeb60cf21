/// The written scale of weights: what each point means, so that two writers give one wording one weight.
public enum WeightScale {
  /// One point of the scale.
  public struct Point: Hashable, Sendable {
    /// The weight.
    public let weight: Double
    /// What it stands for, in a few words.
    public let name: String
    /// When it is given.
    public let meaning: String
  }

  /// The points from the lowest.
  public static let points = [
    Point(
      weight: 0, name: "plain",
      meaning: "The neutral point of a scale, or a hint: reported, contributes nothing."),
    Point(
      weight: 0.1, name: "colouring",
      meaning: "Evaluation, emphasis or emotion that an editor would cut but few readers notice."),
    Point(
      weight: 0.2, name: "mild", meaning: "Clearly the writer's judgement or heat, common in news prose."),
    Point(
      weight: 0.3, name: "between",
      meaning: "More than mild, yet without a neutral word that was passed over."),
    Point(
      weight: 0.5, name: "plain loaded",
      meaning: "Takes a side or stirs emotion; a neutral word was passed over."),
    Point(weight: 0.8, name: "strong", meaning: "Moral horror, glorification, contempt."),
    Point(weight: 1, name: "dehumanising", meaning: "Takes the humanity of those it names; slurs."),
  ]

  /// Tells whether a weight is a point of the scale.
  public static func contains(_ weight: Double) -> Bool { points.contains { $0.weight == weight } }

  /// A weight as lexicons write it: `0`, `0.2`, `1.0`.
  public static func text(of weight: Double) -> String { weight == 0 ? "0" : "\(weight)" }

  /// All points on one line: `0 plain, 0.1 colouring …`.
  static var summary: String {
    points.map { "\(text(of: $0.weight)) \($0.name)" }.joined(separator: ", ")
  }
}
