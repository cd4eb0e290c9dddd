import Diagnostics
import Documents
import ImpreciseDates
import Stages

/// A value that a pipeline leaves open: `window: { type: integer, default: 30 }`. It is given by `--set`, by the environment
/// variable that it names, or by its default, and stands wherever the file has `$(window)`.
package struct Parameter: Sendable {
    package enum ValueType: String, CaseIterable, Sendable {
        case text, integer, number, boolean, date
    }

    package let name: OptionText
    let type: ValueType
    let standard: DocumentNode?
    /// Of the environment variable.
    let environment: String?

    init(_ entry: DocumentNode.Entry) throws {
        name = OptionText(entry.key, at: entry.keyLocation)
        guard !entry.key.isEmpty,
            entry.key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
        else { throw Diagnostic.parameterName(name) }
        guard let members = entry.value.entries else {
            throw Diagnostic.optionValue(entry.value, expected: "`{ type: ..., default: ... }`")
        }
        let known = ["type", "default", "environment", "description"]
        for member in members where !known.contains(member.key) {
            throw Diagnostic.optionUnknown(member, stage: "params", known: known)
        }
        type = try entry.value["type"].map { try StageOptions.word($0) } ?? .text
        environment = try entry.value["environment"].map {
            try OptionText($0, expected: "the name of an environment variable").text
        }
        standard = entry.value["default"].flatMap { $0.isNull ? nil : $0 }
        if let standard, !Self.fits(standard.text ?? "", type) || standard.text == nil {
            throw Diagnostic.optionValue(standard, expected: type.words)
        }
    }

    static func fits(_ text: String, _ type: ValueType) -> Bool {
        switch type {
        case .text: !text.contains { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
        case .integer: Int(text) != nil
        case .number: Double(text)?.isFinite ?? false
        case .boolean: ["true", "false"].contains(text)
        case .date: (try? EDTFParser.parse(text)) != nil
        }
    }
}

extension Parameter.ValueType {
    /// For a diagnostic.
    var words: String {
        switch self {
        case .text: "a text on one line"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .date: "a date in EDTF, such as 2022-07-18"
        }
    }

    /// Whether a scalar that is nothing but such a value is read as it looks.
    var isPlain: Bool { self == .integer || self == .number || self == .boolean }
}
