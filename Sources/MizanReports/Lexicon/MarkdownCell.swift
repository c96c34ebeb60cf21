extension String {
  /// The text as a cell of a Markdown table: nothing in it is markup, and it stays on its line.
  var markdownCell: String {
    var cell = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "*", "_", "[", "]", "<", ">", "#", "~", "&":
        cell += "\\" + String(scalar)
      case "\n", "\r", "\t": cell += " "
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }
}
