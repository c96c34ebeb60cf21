/// The axis of a chart: which part of its length a value stands at.
struct PlotScale {
  let low: Double
  let high: Double
  /// Round values along the axis, ascending.
  let ticks: [Double]

  /// Makes an axis from 0, or from below 0 where a value is negative, to beyond the largest value.
  init(_ values: some Sequence<Double>) {
    var (least, most) = (0.0, 0.0)
    for value in values where value.isFinite {
      least = min(least, value)
      most = max(most, value)
    }
    if most == least { most = least + 1 }
    let step = Self.step(for: most - least)
    low = (least / step).rounded(.down) * step
    high = (most / step).rounded(.up) * step
    let count = Int(((high - low) / step).rounded())
    let origin = low
    ticks = (0...count).map { origin + Double($0) * step }
  }

  /// The largest of 1, 2 and 5 times a power of ten that divides the range into at least three.
  private static func step(for range: Double) -> Double {
    var power = 1.0
    while power * 10 <= range / 3 { power *= 10 }
    while power > range / 3 { power /= 10 }
    return [5, 2, 1].map { power * $0 }.first { $0 <= range / 3 } ?? power
  }

  /// Where a value stands, 0 to 1 from the axis's start.
  func part(_ value: Double) -> Double { min(1, max(0, (value - low) / (high - low))) }

  /// A tick as text, without needless zeros.
  static func label(_ tick: Double) -> String {
    var text = tick.text(.three)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

/// Writes marks on one row of a chart: an SVG that is as wide as there is room, without a fixed width in pixels, so
/// that no text is scaled.
///
/// Places are parts of the width. The axis begins where a line of text does: SVG knows no logical directions, so that
/// in a page from right to left every place is mirrored here.
struct PlotRow {
  let scale: PlotScale
  let isMirrored: Bool

  init(_ scale: PlotScale, _ locale: ReportLocale) {
    self.scale = scale
    isMirrored = locale.direction == "rtl"
  }

  /// Writes the row; screen readers take the text beside it.
  func write(to html: inout HTMLWriter, _ marks: (inout HTMLWriter) -> Void) {
    html.element("svg", [("aria-hidden", "true"), ("focusable", "false")]) { html in
      for tick in scale.ticks {
        html.empty(
          "line",
          [
            ("class", tick == 0 ? "zero" : "grid"), ("x1", x(tick)), ("x2", x(tick)), ("y1", "0"),
            ("y2", "100%"),
          ], isClosed: true)
      }
      marks(&html)
    }
  }

  /// A horizontal line.
  func line(_ name: String, from first: Double, to second: Double, _ html: inout HTMLWriter) {
    html.empty(
      "line",
      [("class", .text(name)), ("x1", x(first)), ("x2", x(second)), ("y1", "50%"), ("y2", "50%")],
      isClosed: true)
  }

  /// A dot or a ring.
  func point(_ name: String, at value: Double, _ html: inout HTMLWriter) {
    html.empty(
      "circle", [("class", .text(name)), ("cx", x(value)), ("cy", "50%"), ("r", "5")], isClosed: true)
  }

  /// A bar from 0.
  func bar(_ name: String, to value: Double, _ html: inout HTMLWriter) {
    let (zero, end) = (place(0), place(value))
    html.empty(
      "rect",
      [
        ("class", .text(name)), ("x", Self.percent(min(zero, end))), ("y", "20%"),
        ("width", Self.percent(abs(end - zero))), ("height", "60%"),
      ], isClosed: true)
  }

  private func place(_ value: Double) -> Double { isMirrored ? 1 - scale.part(value) : scale.part(value) }
  private func x(_ value: Double) -> HTMLWriter.Value { Self.percent(place(value)) }

  /// A part of the whole as SVG writes it.
  static func percent(_ part: Double) -> HTMLWriter.Value { .text((100 * part).text(.two) + "%") }
}

extension HTMLWriter {
  /// Writes the labels of a chart's axis.
  mutating func axis(_ scale: PlotScale) {
    element("div", [("class", "axis"), ("aria-hidden", "true")]) { html in
      html.element("div", [("class", "ticks")]) { html in
        // On a narrow window every label must have room; 0 has one in any case.
        let every = scale.ticks.count > 7 ? 2 : 1
        let zero = scale.ticks.firstIndex(of: 0) ?? 0
        for (index, tick) in scale.ticks.enumerated() where (index - zero) % every == 0 {
          html.element("span", [("style", .text("--at:" + (100 * scale.part(tick)).text(.two) + "%"))]) {
            html in
            html.element("bdi", [("dir", "ltr")], text: PlotScale.label(tick))
          }
        }
      }
    }
  }
}
