/// Where a rule is written.
package enum GuidancePoint: Hashable, Sendable {
    /// A point of the Analysis Function's "Making spreadsheets accessible: a brief checklist of the basics", by section.
    case checklist(Section, Int)
    /// The main guidance, "Releasing statistics in spreadsheets".
    case guidance
    /// The Analysis Function's "Using symbols and shorthand".
    case shorthand
    /// Ours: what makes a workbook unsafe to open or wrong to read.
    case coincide

    package enum Section: String, Sendable {
        case tables = "Tables"
        case footnotes = "Footnotes"
        case formatting = "Formatting"
        case structure = "Structure"
        case publishing = "Before publishing"
    }

    /// Such as `Tables 3`, as Documentation/Workbook.md numbers them.
    package var text: String {
        switch self {
        case .checklist(let section, let number): "\(section.rawValue) \(number)"
        case .guidance: "Guidance"
        case .shorthand: "Shorthand"
        case .coincide: "Coincide"
        }
    }
}
