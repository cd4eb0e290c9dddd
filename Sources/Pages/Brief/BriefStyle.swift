/// How the brief looks: two sheets of A4, on the screen as in print.
enum BriefStyle {
    /// - Parameter accent: the colour of links, as CSS writes it.
    static func block(accent: String) -> InlineBlock {
        InlineBlock(
            .style,
            PageStyle.common(accent: accent) + """

                @page { size: A4; margin: 0; }
                body { font-size: 9pt; line-height: 1.35; }
                main { display: block; }
                .sheet { width: 210mm; height: 296.5mm; padding: 13mm 14mm; margin: 0 auto; overflow: hidden; display: flex; flex-direction: column; break-after: page; }
                .sheet:last-child { break-after: auto; }
                .sheet > * { flex: none; }
                h1 { font-size: 16pt; margin: 0 0 1mm; }
                h2 { font-size: 11pt; margin: 3mm 0 1mm; }
                p, ul { max-width: none; margin: 0 0 1.5mm; }
                ul { padding-left: 4mm; }
                .last { font-size: 8pt; line-height: 1.3; }
                .question { font-size: 10.5pt; }
                .facts, .note { color: var(--soft); font-size: 8pt; }
                .headline { font-size: 11.5pt; font-weight: 600; }
                .sayings { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm; margin: 0 0 2mm; }
                .may, .not { padding: 2mm 3mm; }
                .sayings h3 { font-size: 9.5pt; }
                .sheet > figure { flex: 1 1 0; min-height: 0; margin: 1mm 0 0; }
                .wide, figure .scroll, figure svg { width: 100%; height: 100%; }
                table { font-size: 7.25pt; line-height: 1.25; width: 100%; }
                th, td { padding: .45mm 1.2mm; }
                td[rowspan] { border-bottom-color: var(--soft); }
                caption { font-size: 8pt; }
                @media screen { body { background: #e4e7ea; } .sheet { background: var(--ground); margin: 5mm auto; } }
                @media screen and (max-width: 215mm) { .sheet { display: block; width: auto; height: auto; padding: 5mm; } .sayings { grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); } .scroll { overflow-x: auto; } figure svg { min-width: 36rem; height: auto; } .narrow { margin: 0 -5mm; } .narrow svg { min-width: 0; max-width: 30rem; } .w { min-width: 10rem; } }
                """)
    }
}
