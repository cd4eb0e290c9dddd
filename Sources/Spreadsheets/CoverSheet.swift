/// The first sheet as a value: what was asked, what was found, and lines about the workbook.
package struct CoverSheet: Hashable, Sendable {
    /// One line of two cells; the second may be text, a link, a day or a number.
    package struct Line: Hashable, Sendable {
        package let label: String
        package let content: Cell

        package init(_ label: String, _ content: Cell) {
            self.label = label
            self.content = content
        }
    }

    package let title: String
    package let question: String
    /// In the order in which they are to be read; the first is shown larger than the rest.
    package let findings: [String]
    package let lines: [Line]

    package init(title: String, question: String, findings: [String], lines: [Line]) {
        self.title = title
        self.question = question
        self.findings = findings
        self.lines = lines
    }
}
