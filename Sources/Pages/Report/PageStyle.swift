/// How pages look. Text on its ground has a contrast of 7:1 at least, but for words in grey, which have 5:1.
enum PageStyle {
    /// - Parameter accent: the colour of links, as CSS writes it.
    static func page(accent: String) -> InlineBlock {
        InlineBlock(.style, common(accent: accent) + "\n" + screen + "\n" + print)
    }

    /// What the page and the brief share.
    static func common(accent: String) -> String {
        """
        :root { color-scheme: light; --ink: #1a1a1a; --soft: #595959; --line: #c8ccd0; --ground: #ffffff; --tint: #f3f5f7; --mark: \(accent); }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 .5em; text-wrap: balance; }
        h1 { font-size: 1.75rem; margin-top: 0; }
        h2 { font-size: 1.375rem; }
        h3 { font-size: 1.0625rem; }
        h4 { font-size: 1rem; }
        p, ul, dl { margin: 0 0 .75em; max-width: 46rem; }
        a { color: var(--mark); }
        svg { display: block; max-width: 100%; height: auto; }
        .narrow { display: none; }
        @media screen and (max-width: 35rem) { .wide { display: none; } .narrow { display: block; } }
        table { border-collapse: collapse; font-size: .875rem; line-height: 1.35; }
        caption { text-align: left; color: var(--soft); padding: .25rem 0; }
        th, td { text-align: start; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--line); unicode-bidi: plaintext; overflow-wrap: break-word; }
        .w { overflow-wrap: anywhere; }
        th { border-bottom: 2px solid var(--soft); vertical-align: bottom; overflow-wrap: normal; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        th.n { white-space: normal; }
        .d { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .unit { font-weight: normal; color: var(--soft); }
        .none { color: var(--soft); }
        .sayings h3, .sayings h4 { margin: 0 0 .375rem; font-size: 1rem; }
        .sayings ul { margin: 0; padding-left: 1.1rem; }
        .may, .not { border-left: .3rem solid #0b6e4f; background: var(--tint); padding: .625rem .875rem; }
        .not { border-left: .3rem double #a3320b; }
        """
    }

    private static let screen = """
        header, main, footer { max-width: 80rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 1.5rem; }
        footer { color: var(--soft); font-size: .875rem; margin-top: 3rem; padding-bottom: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: .5rem; top: .5rem; background: var(--ground); padding: .5rem; z-index: 1; }
        :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
        .question { font-size: 1.125rem; }
        .facts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; color: var(--soft); font-size: .9375rem; max-width: none; }
        .facts dt, .facts dd { display: inline; margin: 0; }
        .facts dt::after { content: ":"; }
        .facts dd { color: var(--ink); }
        .headline { font-size: 1.25rem; line-height: 1.4; font-weight: 600; max-width: 56rem; }
        .sayings { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); margin: 0 0 1rem; max-width: 72rem; }
        nav { border: 1px solid var(--line); padding: .5rem 1rem; margin: 1.5rem 0; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; max-width: none; }
        .part { border-top: 1px solid var(--line); margin-top: 2rem; }
        .part h2 { margin-top: 1rem; }
        #finding { margin-top: .75rem; }
        .scroll { overflow-x: auto; max-width: 100%; }
        .scroll td { max-width: 24rem; }
        .scroll td.w { min-width: 15rem; }
        @media (max-width: 30rem) { .scroll td.w { min-width: 10rem; } }
        .chart { margin-bottom: 2.5rem; }
        figure { margin: 0; }
        figure svg { min-width: 40rem; }
        .narrow { margin: 0 -1.25rem; }
        .narrow svg { min-width: 0; width: 100%; max-width: 30rem; }
        figcaption { max-width: 46rem; margin: .5rem 0; font-size: .9375rem; }
        .standing { color: var(--soft); }
        details { margin: .5rem 0 1rem; max-width: 100%; }
        summary { cursor: pointer; color: var(--mark); padding: .25rem 0; }
        td details { margin: 0; }
        .files { padding-left: 1.1rem; }
        .note { color: var(--soft); font-size: .875rem; }
        .printed { display: none; }
        .tools { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: end; margin: .5rem 0; font-size: .875rem; }
        .tools input { font: inherit; padding: .25rem .5rem; border: 1px solid var(--soft); width: 16rem; max-width: 100%; }
        .tools label { display: block; }
        th button { font: inherit; font-weight: bold; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; }
        th[aria-sort="ascending"] button::after { content: " \\25B2"; }
        th[aria-sort="descending"] button::after { content: " \\25BC"; }
        dl dt { font-weight: 600; }
        .facts dt { font-weight: normal; }
        dd { margin: 0 0 .5rem; }
        .tables caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        """

    /// A briefing of sane length: what is folded up stays so, and of a long table the first rows are printed.
    private static let print = """
        @page { size: A4; margin: 15mm 14mm; }
        @media print {
          body { font-size: 9.5pt; }
          h1 { font-size: 17pt; } h2 { font-size: 13pt; } h3 { font-size: 10.5pt; }
          header, main, footer { max-width: none; padding: 0; }
          nav, .skip, .tools, .chart details, .chart .files, .tables h3, .folded, .tables details, details:not([open]) { display: none; }
          p, ul, dl, figcaption, .headline { max-width: none; }
          .headline { font-size: 12pt; }
          .sayings { grid-template-columns: 1fr 1fr; }
          .scroll { overflow: visible; }
          .scroll td.w { min-width: 38mm; }
          table { font-size: 7pt; width: 100%; }
          .files { columns: 2; }
          th, td { padding: .12rem .25rem; }
          tbody tr:nth-child(n+26) { display: none; }
          .printed { display: block; }
          thead { display: table-header-group; break-inside: avoid; }
          tr, figure, .may, .not { break-inside: avoid; }
          h2, h3, h4 { break-after: avoid; }
          figure svg { min-width: 0; max-height: 130mm; margin: 0 auto; }
          summary { display: none; }
          td details:not([open]) { display: block; }
          td summary { display: block; color: inherit; }
          figcaption { font-size: 8.5pt; }
        }
        """
}
