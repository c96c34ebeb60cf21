import MizanAnalysis

/// The months of one outlet: a dot a month with its interval, joined where months follow one another.
struct TimeLine {
  /// From the first to the last month, as numbers of months.
  let months: ClosedRange<Int>
  let scale: PlotScale
  let isMirrored: Bool

  /// Writes the line with the first and the last month and the ends of the scale below it.
  func write(_ rows: [MonthRow], to html: inout HTMLWriter) {
    let points = rows.compactMap { row in
      row.own.value.map { (month: row.month.number, own: row.own, value: $0) }
    }
    html.element("svg", [("aria-hidden", "true"), ("focusable", "false")]) { html in
      for tick in scale.ticks {
        html.empty(
          "line", [("class", "grid"), ("x1", "0"), ("x2", "100%"), ("y1", y(tick)), ("y2", y(tick))],
          isClosed: true)
      }
      for (first, second) in zip(points, points.dropFirst()) where second.month == first.month + 1 {
        html.empty(
          "line",
          [
            ("class", "course"), ("x1", x(first.month)), ("x2", x(second.month)), ("y1", y(first.value)),
            ("y2", y(second.value)),
          ], isClosed: true)
      }
      for point in points { write(point.own, value: point.value, at: x(point.month), to: &html) }
    }
    html.element("div", [("class", "scale")]) { html in
      html.figure(CalendarMonth(number: months.lowerBound).text)
      html.figure("0 – \(PlotScale.label(scale.high))")
      html.figure(CalendarMonth(number: months.upperBound).text)
    }
  }

  private func write(
    _ own: Estimate, value: Double, at x: HTMLWriter.Value, to html: inout HTMLWriter
  ) {
    if let interval = own.interval {
      html.empty(
        "line",
        [("class", "whisker soft"), ("x1", x), ("x2", x), ("y1", y(interval.low)), ("y2", y(interval.high))],
        isClosed: true)
    }
    html.empty(
      "circle",
      [("class", own.interval == nil ? "ring small" : "dot"), ("cx", x), ("cy", y(value)), ("r", "3")],
      isClosed: true)
  }

  private func x(_ month: Int) -> HTMLWriter.Value {
    let part = Double(month - months.lowerBound) / Double(max(1, months.count - 1))
    return PlotRow.percent(isMirrored ? 1 - part : part)
  }

  private func y(_ value: Double) -> HTMLWriter.Value { PlotRow.percent(1 - scale.part(value)) }
}
