import Diagnostics
import Documents
import Formats
import ImpreciseDates
import Tables

/// The options of one stage as the pipeline file gives them. Every `take` removes one; what is left when the stage has
/// taken its own is unknown, and is reported with the nearest name that would have been known.
package struct StageOptions {
    package let stage: String
    package let settings: PipelineSettings
    /// The stage's key in the pipeline file.
    package let location: SourceLocation
    private let value: DocumentNode
    private var remaining: [DocumentNode.Entry]
    private var known: [String] = []
    private var isTaken = false

    package init(stage: String, value: DocumentNode, location: SourceLocation, settings: PipelineSettings) {
        self.stage = stage
        self.value = value
        self.location = location
        self.settings = settings
        remaining = value.entries ?? []
    }

    /// Everything below the stage's key, for stages that take a single value or name their own keys.
    package mutating func takeWhole() -> DocumentNode {
        isTaken = true
        remaining = []
        return value
    }

    package mutating func take(_ name: String) -> DocumentNode? {
        known.append(name)
        isTaken = true
        guard let index = remaining.firstIndex(where: { $0.key == name }) else { return nil }
        let node = remaining.remove(at: index).value
        return node.isNull ? nil : node
    }

    /// Whether an option is given that nobody has taken yet.
    func has(_ name: String) -> Bool { remaining.contains { $0.key == name } }

    package mutating func takeRequired(_ name: String) throws -> DocumentNode {
        guard let node = take(name) else { throw missing(name) }
        return node
    }

    private func missing(_ name: String) -> Diagnostic {
        .optionMissing(name, stage: stage, among: remaining.map(\.key), at: location)
    }

    package mutating func takeText(_ name: String) throws -> OptionText {
        try OptionText(try takeRequired(name), expected: "a name")
    }

    /// Days, weeks and other counts: a whole number of at least `least`.
    package mutating func takeCount(_ name: String, default standard: Int? = nil, least: Int = 0) throws -> Int {
        guard let node = take(name) else {
            guard let standard else { throw missing(name) }
            return standard
        }
        return try Self.count(node, least: least)
    }

    package static func count(_ node: DocumentNode, least: Int = 0) throws -> Int {
        guard let number = node.integer, number >= least, number <= 1_000_000 else {
            throw Diagnostic.optionValue(node, expected: "a whole number from \(least) to 1000000")
        }
        return number
    }

    package mutating func takeFlag(_ name: String, default standard: Bool) throws -> Bool {
        guard let node = take(name) else { return standard }
        guard let flag = node.boolean else { throw Diagnostic.optionValue(node, expected: "true or false") }
        return flag
    }

    /// One of a few words, as the raw values of an enumeration.
    package mutating func takeWord<Word: RawRepresentable & CaseIterable>(
        _ name: String, default standard: Word? = nil
    ) throws -> Word where Word.RawValue == String {
        guard let node = take(name) else {
            guard let standard else { throw missing(name) }
            return standard
        }
        return try Self.word(node)
    }

    package static func word<Word: RawRepresentable & CaseIterable>(
        _ node: DocumentNode
    ) throws -> Word where Word.RawValue == String {
        guard let text = node.text, let word = Word(rawValue: text) else {
            throw Diagnostic.optionWord(node, allowed: Word.allCases.map(\.rawValue))
        }
        return word
    }

    /// Any EDTF whose days a table can hold; it may lack an end.
    package static func period(_ node: DocumentNode) throws -> DateBounds {
        guard let text = node.text, let bounds = try? EDTFParser.parse(text).bounds,
            Int32(day: bounds.earliest) != nil, Int32(day: bounds.latest) != nil
        else { throw Diagnostic.optionValue(node, expected: "a period such as 2022 or 2022-07-18/2026-02-17") }
        return bounds
    }

    /// Reads a mapping below an option by the same rules as a stage's own: what nobody takes is unknown.
    package func nested<Result>(
        _ node: DocumentNode, _ name: String, _ read: (inout StageOptions) throws -> Result
    ) throws -> Result {
        guard node.entries != nil else { throw Diagnostic.optionValue(node, expected: "`\(name): { ... }`, a mapping") }
        var options = StageOptions(
            stage: "\(stage): \(name)", value: node, location: node.location, settings: settings)
        let result = try read(&options)
        try options.finish()
        return result
    }

    /// Throws for every option that nobody took.
    package func finish() throws {
        if !isTaken, !value.isNull { throw Diagnostic.optionValue(value, expected: "no options") }
        if value.entries == nil, !known.isEmpty, !value.isNull {
            throw Diagnostic.optionValue(value, expected: "`{ ... }` with \(known.sorted().joined(separator: ", "))")
        }
        var faults = DiagnosticFailure.Collector()
        for entry in remaining { faults.add(.optionUnknown(entry, stage: stage, known: known)) }
        try faults.throwIfAny()
    }
}
