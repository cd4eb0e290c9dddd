import ImpreciseDates

/// All that the page and the brief say of a build: a value, from which both are written.
package struct Report: Sendable {
    package var title: String
    package var question: String
    /// Such as `As of` and the day.
    package var facts: [(name: String, text: String)] = []
    package var findings: [PageFinding] = []
    package var coincidences: PageTable?
    /// How many of the coincidences are shown before the rest is folded up.
    package var coincidencesFirst = 10
    package var charts: [PageChart] = []
    package var tables: [PageTable] = []
    /// Sentences on what the data cannot carry.
    package var limits: [String] = []
    package var method: [(topic: String, text: String)] = []
    package var files: [PageFile] = []
    package var citation = ""
    package var contact: String?
    package var licences: [(title: String, link: PageLink?)] = []
    package var language = "en"
    /// The colour of links, `#` and six digits, legible on white.
    package let accent: String

    package init(title: String, question: String, accent: String) {
        self.title = title
        self.question = question
        self.accent = accent
    }
}
