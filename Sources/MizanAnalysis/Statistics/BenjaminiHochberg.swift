/// The false discovery rate over a family of tests.
///
/// Source: Benjamini and Hochberg, "Controlling the False Discovery Rate", Journal of the Royal Statistical Society
/// B 57(1), 1995.
public enum BenjaminiHochberg {
  /// The adjusted p value of each test: the smallest rate at which it is still a discovery.
  ///
  /// q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎ · m ÷ j, and at most 1, with p sorted upwards.
  ///
  /// - Parameter pValues: the p values of all tests of the family.
  /// - Returns: one q value a test, in the order of the tests.
  /// - Complexity: O(m log m).
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var adjusted = [Double](repeating: 1, count: pValues.count)
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, pValues[index] * Double(pValues.count) / Double(rank + 1))
      adjusted[index] = smallest
    }
    return adjusted
  }
}
