import Charting
import Formats
import ImpreciseDates

/// What a pipeline says once for all its stages.
package struct PipelineSettings: Sendable {
    package let name: String
    package let title: String
    package let question: String
    package let package: DataPackage
    /// The period looked at; statistics need one.
    package let span: DateBounds?
    package let approximation: Approximation
    /// Lists that conditions name with `@`.
    package let lists: [String: [String]]
    /// Sentences about the limits of the data, for covers and notes.
    package let caveats: [String]
    /// The colours of charts and pages.
    package let theme: Theme

    package init(
        name: String, title: String, question: String, package: DataPackage, span: DateBounds?,
        approximation: Approximation, lists: [String: [String]], caveats: [String], theme: Theme = .standard
    ) {
        self.name = name
        self.title = title
        self.question = question
        self.package = package
        self.span = span
        self.approximation = approximation
        self.lists = lists
        self.caveats = caveats
        self.theme = theme
    }
}
