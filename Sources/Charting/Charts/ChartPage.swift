/// The sheet that a chart is drawn on from top to bottom: what was added last ends at `bottom`.
struct ChartPage {
    let width: Double
    private(set) var bottom = 10.0
    private(set) var elements: [SVGElement] = []
    private(set) var definitions: [SVGElement] = []

    static let margin = 16.0

    /// Widths from 320 to 4,000 pixels are kept, others moved to the nearer; 800 for what is no number.
    init(width: Double) {
        self.width = width.isNaN ? 800 : min(max(width, 320), 4_000)
    }

    var left: Double { Self.margin }
    var right: Double { width - Self.margin }

    /// Adds a paragraph over the whole width, cut off behind `…` after `limit` lines. Nothing for an empty text.
    mutating func add(_ text: String, font: Font, colour: Paint = .ink, limit: Int, above: Double) {
        let lines = TextMeasure(font: font).lines(of: text, width: right - left, limit: limit)
        add(lines, font: font, colour: colour, above: above)
    }

    private mutating func add(_ lines: [String], font: Font, colour: Paint, above: Double) {
        if lines.isEmpty { return }
        bottom += above
        for line in lines {
            elements.append(TextMark(text: line, x: left, y: bottom + font.ascent, font: font, colour: colour).element)
            bottom += font.lineHeight
        }
    }

    /// Adds a legend; nothing where it has no entries.
    mutating func add(_ entries: [LegendEntry], above: Double) {
        if entries.isEmpty { return }
        let layout = Legend(left: left, right: right, top: bottom + above, entries: entries).layout
        add(layout.elements, to: layout.bottom)
    }

    /// Adds drawn things that end at `bottom`.
    mutating func add(_ drawn: [SVGElement], to bottom: Double) {
        elements += drawn
        self.bottom = max(self.bottom, bottom)
    }

    mutating func define(_ definition: SVGElement) { definitions.append(definition) }

    /// Adds title and finding, the first things read.
    mutating func addHead(title: String, finding: String) {
        let lines = TextMeasure(font: .title).balancedLines(of: title, width: right - left, limit: 3)
        add(lines, font: .title, colour: .ink, above: 6)
        add(finding, font: .finding, limit: 20, above: 6)
    }

    /// Adds the notes, each on its own line, and at the very bottom the source.
    mutating func addFoot(notes: [String], source: String) {
        for (index, note) in notes.enumerated() {
            add(note, font: .note, colour: .mutedInk, limit: 12, above: index == 0 ? 10 : 2)
        }
        add(source, font: .note, colour: .mutedInk, limit: 12, above: 8)
    }

    /// The finished file.
    func svg(title: String, description: [String], theme: Theme) -> String {
        SVGDocument(
            title: DrawnText.clean(title),
            description: description.map { DrawnText.clean($0) }.filter { !$0.isEmpty }.joined(separator: " "),
            width: width, height: (bottom + 12).rounded(.up), definitions: definitions, content: elements, theme: theme
        ).text()
    }
}
