import Formats
import ImpreciseDates

/// Says what an expression means as a date, as `coincide date` does: whether it is one, its level, its days without any
/// widening, how precise it is and what is said of it.
public struct DateInspection: Sendable {
    private let input: String
    private let outcome: Result<EDTF, Refusal>

    /// Why a text is no date, and the character at which that shows, from 1.
    private struct Refusal: Error {
        let words: DateFaultWords
        let column: Int
    }

    /// Reads the expression as EDTF or, given forms, as people write dates.
    public init(_ input: String, forms: DateForms? = nil) {
        self.input = input
        if let forms {
            outcome = Result { () throws(HumanDateFault) in try forms.reader.read(input) }
                .mapError { Refusal(words: DateFaultWords($0), column: $0.offset + 1) }
        } else {
            outcome = Result { () throws(EDTFFault) in try EDTFParser.parse(input) }
                .mapError { fault in
                    Refusal(
                        words: DateFaultWords(fault, in: input),
                        column: String(decoding: input.utf8.prefix(fault.offset), as: UTF8.self).count + 1)
                }
        }
    }

    /// Whether the expression is a date.
    public var isValid: Bool { (try? outcome.get()) != nil }

    /// Several lines for a reader: the expression, and below it what it means or why it means nothing.
    public var report: String {
        switch outcome {
        case .success(let edtf):
            let written = edtf.description == input ? [] : [("EDTF", edtf.description)]
            let lines =
                written + [
                    ("valid", "yes"), ("level", "\(edtf.level)"), ("earliest", Self.text(of: edtf, .earliest)),
                    ("latest", Self.text(of: edtf, .latest)), ("precision", edtf.precisionWords),
                    ("qualifiers", edtf.qualifierWords), ("in words", edtf.words),
                ]
            return
                ([input]
                + lines.map { label, text in
                    "  \(label):" + String(repeating: " ", count: 12 - label.count) + (text.isEmpty ? "unknown" : text)
                }).joined(separator: "\n")
        case .failure(let refusal):
            return """
                \(input)
                  invalid at column \(refusal.column): \(refusal.words.fault)
                  expected: \(refusal.words.expected)
                  mend:     \(refusal.words.mend)
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
