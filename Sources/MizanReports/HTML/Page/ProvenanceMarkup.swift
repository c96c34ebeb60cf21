import Mizan

/// Where a page comes from, as a list: all that is needed to make it again.
struct ProvenanceMarkup {
  let locale: ReportLocale
  let provenance: Provenance

  /// Writes the list.
  func write(to html: inout HTMLWriter) {
    html.element("dl", [("class", "provenance")]) { html in
      html.row(locale.text(PagePhrase.tool)) { $0.figure("mizan \(provenance.toolVersion)") }
      provenance.lexicon.writeRows(locale, to: &html)
      html.row(locale.text(PagePhrase.model)) { $0.figure(provenance.model.version) }
      for input in provenance.inputs {
        html.row(locale.text(PagePhrase.inputs)) { html in
          html.sentence("\(name: input.path.shortened(to: 200))")
          if let checksum = input.sha256 {
            html.sentence(" · \(locale.text(PagePhrase.checksum)) ")
            html.element("code", [("dir", "ltr")], text: checksum)
          }
        }
      }
      html.row(locale.text(PagePhrase.options)) { html in
        html.element("code", [("dir", "ltr")], text: options)
      }
    }
  }

  private var options: String {
    provenance.options.map { option in
      switch option.value {
      case .boolean(let value): "\(option.name)=\(value)"
      case .integer(let value): "\(option.name)=\(value)"
      case .text(let value): "\(option.name)=\(value)"
      case .list(let values): "\(option.name)=\(values.joined(separator: ","))"
      }
    }.joined(separator: " ").shortened(to: 1000)
  }
}

extension HTMLWriter {
  /// Writes the paths that were read as a row of a description list.
  mutating func inputsRow(_ inputs: [String], _ locale: ReportLocale) {
    row(locale.text(PagePhrase.inputs)) { html in
      let paths = inputs.prefix(20).map { Sentence(name: $0.shortened(to: 200)) }
      html.sentence(.joined(paths, by: locale.comma))
      if inputs.count > paths.count { html.text(" …") }
    }
  }
}

extension LexiconIdentity {
  /// Writes the fingerprint and the files as rows of a description list.
  func writeRows(_ locale: ReportLocale, to html: inout HTMLWriter) {
    html.row(locale.text(PagePhrase.fingerprint)) { html in
      html.element("code", [("dir", "ltr")], text: fingerprint)
    }
    html.row(locale.text(PagePhrase.lexiconFiles)) { html in
      let names = files.prefix(Self.fileLimit).map {
        $0.version.isEmpty ? $0.name : "\($0.name) \($0.version)"
      }
      let rest = files.count > names.count ? ", …" : ""
      html.element("details") { html in
        html.element("summary") { $0.figure(Figures.count(files.count)) }
        html.element("p", [("dir", "ltr"), ("lang", "en")], text: names.joined(separator: ", ") + rest)
      }
    }
  }

  /// How many files a page names.
  private static let fileLimit = 60
}
