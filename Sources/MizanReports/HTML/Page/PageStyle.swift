/// The style sheet of every page.
///
/// Logical properties throughout, so that one sheet serves both directions. Colours have a contrast of at least 4.5 : 1
/// with what they stand on, in the light and in the dark scheme, and never carry a meaning alone. Fonts are those of
/// the reader's system. It holds no `<` and no `&`, so that it needs no escape.
enum PageStyle {
  static let text = "\n" + colors + base + reading + sides + tables + charts + narrow + print

  private static let colors = """
    :root {
      color-scheme: light dark;
      --paper: #fcfcfb; --surface: #f1f4f2; --ink: #1a2320; --muted: #50605a; --line: #cdd6d1;
      --own: #9c360e; --told: #1d5688; --link: #0b5a53; --said: #e9f0f6; --heat: #eeb396; --mild: #d08a63;
      --change: #f5e8b8;
      --ui: system-ui, "Segoe UI", "Noto Sans Arabic", "Noto Kufi Arabic", "Geeza Pro", Tahoma, "DejaVu Sans",
        sans-serif;
      --naskh: "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", "Noto Sans Arabic", "DejaVu Sans", serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #121716; --surface: #1b2321; --ink: #e6ebe8; --muted: #a6b3ad; --line: #3a4642;
        --own: #f3a784; --told: #94c1ec; --link: #84d3c8; --said: #1b2a37; --heat: #7a3b1d; --mild: #a8623c;
        --change: #453a12;
      }
    }

    """

  private static let base = """
    *, ::before, ::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
    body {
      margin: 0 auto; padding: 1.5rem 1rem 3rem; max-inline-size: 68rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.7 var(--ui); overflow-wrap: break-word;
    }
    body.narrow { max-inline-size: 50rem; }
    body.narrow p, body.narrow dl, body.narrow .par, body.narrow .voices { max-inline-size: none; }
    :lang(ar) { line-height: 1.8; }
    h1, h2, h3, h4 { line-height: 1.4; margin: 0; text-wrap: balance; }
    h1 { font-size: 1.9rem; }
    h2 { font-size: 1.35rem; padding-block-start: 1.25rem; border-block-start: 2px solid var(--ink); }
    h3 { font-size: 1.1rem; margin-block-start: 1.5rem; }
    h4 { font-size: 1rem; margin-block-start: 1rem; }
    section { margin-block-start: 2.5rem; }
    p, ul, ol, dl { margin-block: .75rem; max-inline-size: 46rem; }
    a { color: var(--link); text-underline-offset: .25em; }
    a:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px;
    }
    bdi.num, table, .facts, .score { font-variant-numeric: tabular-nums; }
    bdi.num { white-space: nowrap; }
    code { font: .85em/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    summary { cursor: pointer; padding-block: .25rem; }
    .lead { font-size: 1.1rem; color: var(--muted); }
    .note, .facts, figcaption, footer { color: var(--muted); font-size: .92rem; }
    .plain { list-style: none; padding: 0; }
    .vh {
      position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; user-select: none;
    }
    .skip { position: absolute; inset-block-start: -10rem; padding: .5rem 1rem; background: var(--paper); z-index: 2; }
    .skip:focus { inset-block-start: .5rem; }
    .contents { columns: 22rem; column-gap: 2.5rem; max-inline-size: none; padding-inline-start: 1.6em; }
    .contents li { break-inside: avoid; margin-block-end: .4rem; }
    .contents .facts { display: block; }
    .toc ol { columns: 16rem; padding: 0; list-style: none; max-inline-size: none; }
    dl > div { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0 1rem; padding-block: .2rem; }
    dt { color: var(--muted); }
    .legend dt { color: var(--ink); }
    dd { margin: 0; min-inline-size: 0; }
    footer { margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """

  /// Paragraphs with their findings.
  ///
  /// The line under a wording is drawn through descenders: gaps would make a solid
  /// line look like a broken one under Arabic.
  private static let reading = """
    .f {
      position: relative; color: inherit; text-decoration: underline solid 1px var(--told);
      text-decoration-skip-ink: none; text-underline-offset: .34em;
    }
    .f.own { text-decoration: underline solid 3px var(--own); }
    .f.scare { text-decoration: underline dotted 3px var(--own); }
    .f.vague { text-decoration: underline wavy 1.5px var(--told); }
    .f.indirect { text-decoration: underline dashed 2px var(--told); }
    .f.unsourced { text-decoration: underline double 1.5px var(--told); }
    .f.own, .f.scare, .f.vague, .f.indirect, .f.unsourced {
      text-decoration-skip-ink: none; text-underline-offset: .34em;
    }
    .f.several { border-block-end: 2px dotted var(--ink); padding-block-end: .16em; }
    .f sup {
      font: 600 .62rem/1 var(--ui); color: var(--muted); margin-inline: .15em; user-select: none;
      display: inline-block; text-decoration: none;
    }
    .said { background: var(--said); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    article { padding-block: 1.5rem .5rem; border-block-start: 1px solid var(--line); margin-block-start: 1.5rem; }
    article h3 { font-size: 1.3rem; margin: 0; }
    .par { margin-block-start: 1.25rem; max-inline-size: 46rem; scroll-margin-block-start: 1rem; }
    .par .head {
      display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; margin: 0; font-size: .85rem;
      color: var(--muted);
    }
    .par .text { font: 1.2rem/2 var(--naskh); margin: .1rem 0; }
    .par.insufficient .text { color: var(--muted); }
    .diagnostic { font-size: .85rem; color: var(--muted); margin: 0; }
    .badge { border: 1px solid var(--line); border-radius: 2px; padding-inline: .45em; color: var(--ink); }
    .badge.loaded { border: 2px solid var(--own); font-weight: 600; }
    .badge.mild { border-color: var(--own); }
    .badge.unclear { border: 1px dashed var(--own); }
    .badge.insufficient { color: var(--muted); }
    .strip { display: flex; flex-wrap: wrap; gap: 2px; list-style: none; padding: 0; margin-block: .9rem 1.2rem; }
    .strip li { flex: var(--words) 1 1.5rem; min-inline-size: 1.5rem; max-inline-size: 12rem; }
    .bar {
      position: relative; display: block; block-size: 2.6rem; background: var(--surface);
      border-block-end: 2px solid var(--muted);
    }
    .bar::before {
      content: ""; position: absolute; inset-inline: 0; inset-block-end: 0; block-size: var(--score);
      background: var(--mild);
    }
    .bar.loaded::before, .bar.unclear::before { background: var(--own); }
    .bar.insufficient { border-block-end-style: dotted; }
    .why { font-size: .92rem; }
    .why summary { display: flex; flex-wrap: wrap; gap: .1rem 1rem; color: var(--muted); }
    .why summary::before { content: "+"; inline-size: .8em; color: var(--link); font-weight: 700; }
    .why[open] summary::before { content: "\\2212"; }
    .ask { color: var(--link); }
    .notes { padding-inline-start: 1.8em; margin-block: .25rem; }
    .notes li { margin-block: .5rem; }
    .notes li:target { outline: 2px solid var(--link); outline-offset: .4rem; }
    .notes p { margin: 0; }
    .notes dl { margin-block: .2rem; }
    .wording strong { font: 700 1.1em var(--naskh); }
    #note {
      position: fixed; inset: auto; margin: 0; inline-size: min(27rem, calc(100vw - 1rem)); max-block-size: 60vh;
      overflow: auto; padding: .4rem 1rem .4rem .6rem; background: var(--paper); color: var(--ink);
      border: 1px solid var(--ink); border-radius: 4px; box-shadow: 0 6px 24px rgb(0 0 0 / .25); font-size: .9rem;
    }
    #note dl > div { grid-template-columns: minmax(5rem, 7.5rem) 1fr; }
    .voices { max-inline-size: 46rem; }
    .shares { display: flex; block-size: 1.5rem; gap: 2px; }
    .share { flex: var(--share) 0 0; min-inline-size: 3px; }
    .share, .swatch { background: var(--told); border: 1px solid var(--told); }
    .share.own, .swatch.own { background: var(--own); border-color: var(--own); }
    .share.scare, .swatch.scare {
      border-color: var(--own); background: radial-gradient(var(--own) 32%, transparent 34%) 0 0 / 5px 5px;
    }
    .share.vague, .swatch.vague {
      background: repeating-linear-gradient(45deg, var(--told) 0 2px, transparent 2px 6px);
    }
    .share.indirect, .swatch.indirect {
      background: repeating-linear-gradient(90deg, var(--told) 0 4px, transparent 4px 7px);
    }
    .share.unsourced, .swatch.unsourced {
      background: repeating-linear-gradient(0deg, var(--told) 0 2px, transparent 2px 5px);
    }
    .share.quoted, .swatch.quoted { background: transparent; }
    .swatch { display: inline-block; inline-size: 1.1em; block-size: .8em; margin-inline-end: .4em; }
    .key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; font-size: .92rem; }

    """

  /// Two articles beside each other, and what changed between them.
  private static let sides = """
    .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem; }
    .sides .par { margin-block-start: .5rem; }
    .passage { border-block-start: 1px solid var(--line); margin-block-start: 1.5rem; padding-block-start: .75rem; }
    .passage h3 { margin: 0; }
    .passage h3 small { font-weight: 400; font-size: .85rem; color: var(--muted); margin-inline-start: .75em; }
    .whose { margin-block: .5rem 0; color: var(--muted); font-size: .92rem; }
    .whose strong { color: var(--ink); font: 700 1.15rem/1.6 var(--naskh); }
    .changed { background: var(--change); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    .tag {
      display: inline-block; border: 1px solid var(--muted); border-radius: 2px; padding-inline: .4em;
      margin-inline: .3em; background: var(--paper); color: var(--ink); font: 600 .75rem/1.5 var(--ui);
      text-decoration: none; white-space: nowrap; user-select: none;
    }
    .changes { list-style: none; padding: .5rem .75rem; margin-block: .75rem 0; background: var(--surface);
      max-inline-size: none; font-size: .92rem; }
    .changes .tag { margin-inline-start: 0; user-select: auto; }
    .changes li:target { outline: 2px solid var(--link); outline-offset: .2rem; }

    """

  private static let tables = """
    .scroll { overflow-x: auto; max-inline-size: 100%; margin-block: .75rem; }
    table { border-collapse: collapse; font-size: .92rem; line-height: 1.5; }
    caption { text-align: start; color: var(--muted); font-size: .92rem; padding-block-end: .4rem; }
    th, td { padding: .35rem .6rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
    thead th { vertical-align: bottom; border-block-end: 2px solid var(--muted); font-weight: 600; }
    tbody th { font-weight: 600; min-inline-size: 8rem; }
    th.figure, td.figure { text-align: end; }
    th.figure { min-inline-size: 5.5rem; }
    td.figure { white-space: nowrap; }
    td.heat { background: color-mix(in srgb, var(--heat) var(--part), transparent); }
    td small, th small { display: block; white-space: normal; color: var(--muted); font-size: .82rem; font-weight: 400; }
    td.heat small { color: var(--ink); }
    td:not(.figure) { min-inline-size: 6.5rem; }
    td.long { min-inline-size: 14rem; white-space: normal; }

    """

  /// Rows of marks on one axis.
  ///
  /// The axis runs from the start of the line, as the text does: from right to left in
  /// Arabic, so that a longer way in the direction of reading is always more.
  private static let charts = """
    .chart { margin: .75rem 0; }
    .chart ol { list-style: none; padding: 0; margin: 0; max-inline-size: none; }
    .chart li, .chart .axis {
      display: grid; grid-template-columns: minmax(6rem, 13rem) 1fr minmax(10rem, 14rem); gap: 0 1.2rem;
      align-items: center; padding-block: .3rem; border-block-end: 1px solid var(--line);
    }
    .chart .axis { border: 0; color: var(--muted); font-size: .82rem; padding: 0; }
    .axis .ticks { position: relative; block-size: 1.4rem; grid-column: 2; }
    .axis .ticks span { position: absolute; inset-inline-start: var(--at); inline-size: 2.5rem; margin-inline-start: -1.25rem;
      text-align: center; }
    .chart svg { display: block; inline-size: 100%; block-size: 1.6rem; overflow: visible; }
    .chart .what { font-weight: 600; }
    .chart .what small, .chart .values small { display: block; font-weight: 400; color: var(--muted); }
    .chart .values { font-size: .92rem; }
    .grid { stroke: var(--line); stroke-width: 1; }
    .zero { stroke: var(--muted); stroke-width: 1; }
    .whisker { stroke: var(--own); stroke-width: 3; stroke-linecap: round; }
    .whisker.soft { stroke: var(--told); stroke-width: 1.5; }
    .dot { fill: var(--own); }
    .ring { fill: var(--paper); stroke: var(--told); stroke-width: 2.5; }
    .ring.small { stroke-width: 1.5; }
    .bridge { stroke: var(--muted); stroke-width: 1.5; stroke-dasharray: 3 3; }
    .more { fill: var(--own); }
    .less { fill: var(--paper); stroke: var(--told); stroke-width: 1.5; }
    .multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.2rem 2rem;
      list-style: none; padding: 0; max-inline-size: none; }
    .multiples h3 { margin-block: 0 .3rem; }
    .multiples svg { display: block; inline-size: 100%; block-size: 5rem; overflow: visible; }
    .multiples .scale { display: flex; justify-content: space-between; font-size: .8rem; color: var(--muted);
      border-block-start: 1px solid var(--muted); }
    .course { stroke: var(--own); stroke-width: 1.5; }
    .ranks { display: inline-block; min-inline-size: 2.4em; margin-inline-end: 0.5em; color: var(--muted); font-weight: 400; }

    """

  private static let narrow = """
    @media (max-width: 44rem) {
      body { padding-block-start: 1rem; }
      h1 { font-size: 1.55rem; }
      .par .text { font-size: 1.12rem; }
      th, td { padding-inline: .35rem; }
      tbody th { min-inline-size: 5.5rem; }
      th.figure { min-inline-size: 3.8rem; }
      .sides { grid-template-columns: minmax(0, 1fr); }
      .sides .none { display: none; }
      .passage h3 small { display: block; margin: 0; }
      .chart li { grid-template-columns: 1fr; gap: .1rem; }
      .chart li svg { inline-size: calc(100% - 1rem); margin-inline: .5rem; }
      .chart .axis { display: block; }
      .axis .ticks { margin-inline: .5rem; }
      dl > div { grid-template-columns: 1fr; gap: 0; }
      .notes dl > div, #note dl > div { grid-template-columns: minmax(5rem, 7rem) 1fr; gap: 0 .6rem; }
    }

    """

  private static let print = """
    @media print {
      :root {
        --paper: #fff; --surface: #f4f4f4; --ink: #000; --muted: #444; --line: #bbb; --own: #7a2a0a; --told: #14436c;
        --link: #000; --said: #eef2f6; --heat: #f0bfa6;
        --change: #f7edc6;
      }
      body { max-inline-size: none; padding: 0; font-size: 10pt; }
      .skip, #note, nav { display: none; }
      .par .text { font-size: 12pt; }
      .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
      .par, .notes li, tr, .chart li { break-inside: avoid; }
      h2, h3, h4 { break-after: avoid; }
      .scroll { overflow: visible; }
      details::details-content { content-visibility: visible; block-size: auto; }
      .bar::before, .share, .swatch, td.heat, .said, .changed { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
