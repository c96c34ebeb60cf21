import Foundation
import Mizan

/// What stands around the content of every page: head, style, skip link, footer.
///
/// The page is one file. Its policy forbids the browser to load anything; the one script is named in it by its
/// SHA-256, so that no text from outside can run even if it were let in unescaped.
struct PageFrame {
  let locale: ReportLocale
  let title: Sentence
  /// Who made the page: in the head and in the footer.
  let generator: String
  /// The page is mostly running text, and no wider than a line of it.
  var isNarrow = false

  /// Writes a whole page.
  ///
  /// - Parameter content: writes what stands between the skip link and the footer.
  /// - Returns: the page, and where the ids of articles end in it.
  func page(_ content: (inout HTMLWriter) -> Void) -> HTMLWriter {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n")
    html.element("html", [("lang", .text(locale.rawValue)), ("dir", .text(locale.direction))]) { html in
      html.line()
      html.element("head") { writeHead(to: &$0) }
      html.line()
      html.element("body", [("class", isNarrow ? "narrow" : nil)]) { html in
        html.element("a", [("class", "skip"), ("href", "#main")], locale.text(PagePhrase.skipToContent))
        html.line()
        content(&html)
        html.element("footer") { $0.element("p", Sentence(figure: generator)) }
        html.element("script") { $0.markup(PageScript.text) }
      }
    }
    html.line()
    return html
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.empty("meta", [("charset", "utf-8")])
    html.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    html.empty("meta", [("name", "color-scheme"), ("content", "light dark")])
    html.empty("meta", [("name", "generator"), ("content", .text(generator))])
    html.empty("meta", [("name", "referrer"), ("content", "no-referrer")])
    html.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", .text(Self.policy))])
    html.element("title", text: title.plain)
    html.element("style") { $0.markup(PageStyle.text) }
  }

  /// Nothing is loaded; style attributes carry numbers such as the height of a bar.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    + "script-src 'sha256-\(checksum(of: PageScript.text))'"

  private static func checksum(of text: String) -> String {
    var hash = SHA256()
    hash.update(text.utf8)
    let digits = Array(hash.finalize().utf8)
    func nibble(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      nibble(digits[$0]) << 4 | nibble(digits[$0 + 1])
    }
    return Data(bytes).base64EncodedString()
  }
}

extension HTMLWriter {
  /// Writes a section with its heading; its id is what the contents lead to.
  mutating func section(_ id: String, _ title: Sentence, _ content: (inout HTMLWriter) -> Void) {
    element("section", [("id", .text(id)), ("aria-labelledby", .text(id + "-name"))]) { html in
      html.element("h2", [("id", .text(id + "-name"))], title)
      html.line()
      content(&html)
    }
    line()
  }

  /// Writes the contents of a page: links to its sections.
  mutating func contents(_ sections: [(id: String, title: Sentence)], _ locale: ReportLocale) {
    let label = locale.text(PagePhrase.contents).plain
    element("nav", [("class", "toc"), ("aria-label", .text(label))]) { html in
      html.element("ol") { html in
        for section in sections {
          html.element("li") { html in
            html.element("a", [("href", .text("#" + section.id))], section.title)
          }
        }
      }
    }
    line()
  }

  /// Writes one row of a description list.
  mutating func row(_ name: Sentence, _ value: (inout HTMLWriter) -> Void) {
    element("div") { html in
      html.element("dt", name)
      html.element("dd", [], value)
    }
    line()
  }
}
