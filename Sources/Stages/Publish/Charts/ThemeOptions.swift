import Charting
import Diagnostics
import Documents

/// Colours of one's own for charts and pages, as a pipeline file gives them: `theme: { trigger: "#004a99" }`.
package enum ThemeOptions {
    package static let form = OptionForm.options(
        Theme.Role.allCases.map { .optional($0.rawValue, .text, about($0) + "; the standard colour without it") })

    private static func about(_ role: Theme.Role) -> String {
        switch role {
        case .trigger: "what may set something off, and what lies within the band of chance"
        case .event: "what may follow, and what lies outside the band of chance"
        case .context: "what else happened"
        case .comparison: "a second series to hold against the first"
        case .accent: "links of pages"
        }
    }

    /// Every colour that cannot be read as one, or not be seen where it will stand, is told.
    package static func theme(_ node: DocumentNode?) throws -> Theme {
        guard let node, !node.isNull else { return .standard }
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "colours, such as { trigger: \"#0072b2\" }")
        }
        let colours = try DiagnosticFailure.collecting(entries) { entry in
            guard let role = Theme.Role(rawValue: entry.key) else {
                throw Diagnostic.optionUnknown(entry, stage: "theme", known: Theme.Role.allCases.map(\.rawValue))
            }
            guard let text = entry.value.text, let colour = Colour(text) else {
                throw Diagnostic.optionValue(
                    entry.value,
                    expected: "a colour in quotes, such as \"#0072b2\"; without quotes `#` begins a comment")
            }
            guard role.legible(colour) == colour else { throw Diagnostic.colourFaint(colour, as: role, entry.value) }
            return (role, colour)
        }
        return Theme(Dictionary(uniqueKeysWithValues: colours))
    }
}

extension Diagnostic {
    fileprivate static func colourFaint(_ colour: Colour, as role: Theme.Role, _ node: DocumentNode) -> Diagnostic {
        let contrast = Colour(role.ground).map { colour.contrast(with: $0) } ?? 1
        return Diagnostic(
            .error, .optionValue, at: node.location, "this colour is too faint to be seen by everyone",
            found: "`\(colour.text)`, with a contrast of \(ratio(contrast)) on \(role.ground)",
            expected: "\(ratio(role.leastContrast)) or more",
            mend: "take a darker one, such as \"\(role.legible(colour).text)\"")
    }

    /// `2.9:1`, rounded down, so that what is too little never looks like enough.
    private static func ratio(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return tenths % 10 == 0 ? "\(tenths / 10):1" : "\(tenths / 10).\(tenths % 10):1"
    }
}
