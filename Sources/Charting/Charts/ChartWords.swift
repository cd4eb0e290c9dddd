/// What a chart says beside its marks, how wide it is and in which colours.
package struct ChartWords: Hashable, Sendable {
    package let title: String
    /// The sentence under the title.
    package let finding: String
    /// For those who cannot see the picture; follows the finding there.
    package let description: String
    /// Stands above the source.
    package let note: String
    package let source: String
    /// Pixels; from 320 to 4,000, others are moved to the nearer.
    package var width: Double
    package let theme: Theme

    package init(
        title: String, finding: String = "", description: String = "", note: String = "", source: String,
        width: Double = 800, theme: Theme = .standard
    ) {
        self.title = title
        self.finding = finding
        self.description = description
        self.note = note
        self.source = source
        self.width = width
        self.theme = theme
    }

    /// The file of a chart of these words: title and finding, what `draw` adds, the notes that are not empty, the source.
    func svg(summary: String, notes: [String], draw: (inout ChartPage) -> Void) -> String {
        var page = ChartPage(width: width)
        page.addHead(title: title, finding: finding)
        draw(&page)
        page.addFoot(notes: (notes + [note]).filter { !$0.isEmpty }, source: source)
        return page.svg(title: title, description: [finding, description, summary] + notes, theme: theme)
    }
}
