import Formats
import ImpreciseDates

/// Says what an expression means as a date, as `coincide date` does: whether it is EDTF, its level, its days without any
/// widening, how precise it is and what is said of it.
public struct DateInspection: Sendable {
    private let input: String
    private let outcome: Result<EDTF, EDTFFault>

    /// Reads the expression; what it is is told by the other members.
    public init(_ input: String) {
        self.input = input
        outcome = Result { () throws(EDTFFault) in try EDTFParser.parse(input) }
    }

    /// Whether the expression is EDTF of any level.
    public var isValid: Bool { (try? outcome.get()) != nil }

    /// Several lines for a reader: the expression, and below it what it means or why it means nothing.
    public var report: String {
        switch outcome {
        case .success(let edtf):
            let lines = [
                ("level", "\(edtf.level)"), ("earliest", Self.text(of: edtf, .earliest)),
                ("latest", Self.text(of: edtf, .latest)), ("exact", edtf.isExact ? "yes" : "no"),
                ("in words", edtf.words),
            ]
            return
                ([input]
                + lines.map { label, text in
                    "  \(label):" + String(repeating: " ", count: 10 - label.count) + (text.isEmpty ? "unknown" : text)
                }).joined(separator: "\n")
        case .failure(let fault):
            let words = EDTFFaultWords(fault)
            let column = String(decoding: input.utf8.prefix(fault.offset), as: UTF8.self).count + 1
            return """
                \(input)
                  invalid at column \(column): \(words.fault)
                  expected: \(words.expected)
                  mend:     \(words.mend)
                """
        }
    }

    /// Tab-separated: input, verdict, level, earliest, latest; `-inf` and `inf` for open ends, nothing for unknown ones.
    public var row: String {
        switch outcome {
        case .success(let edtf):
            [input, "valid", "\(edtf.level)", Self.text(of: edtf, .earliest), Self.text(of: edtf, .latest)]
                .joined(separator: "\t")
        case .failure: "\(input)\tinvalid\t\t\t"
        }
    }

    /// The first row of a table of such rows.
    public static let header = "input\tverdict\tlevel\tearliest\tlatest"

    private enum End { case earliest, latest }

    private static func text(of edtf: EDTF, _ end: End) -> String {
        if case .interval(let interval) = edtf, (end == .earliest ? interval.start : interval.end) == .unknown {
            return ""
        }
        return (end == .earliest ? edtf.bounds.earliest : edtf.bounds.latest).description
    }
}
