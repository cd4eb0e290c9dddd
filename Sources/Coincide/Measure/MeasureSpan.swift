import Coincidence
import Diagnostics
import Formats
import ImpreciseDates

/// The days that both series were watched, as dates or as whole numbers, and how a cell is read as such a day.
struct MeasureSpan {
    let span: ObservationSpan
    /// Whether days are whole numbers: then day 0 is as good as another.
    let isNumbered: Bool
    /// As it was given.
    let text: String
    private let reader = HumanDateReader(patterns: [])

    /// A span of more days than this takes longer than anybody waits.
    private static let mostDays: Int64 = 1_000_000

    init(_ text: String) throws {
        self.text = text
        let numbers = text.split(separator: ".", omittingEmptySubsequences: true)
        if text.contains(".."), numbers.count == 2, let first = Int64(numbers[0]), let last = Int64(numbers[1]) {
            isNumbered = true
            span = ObservationSpan(try Self.bounds(Day(number: first), Day(number: last), text))
        } else {
            guard let bounds = try? EDTFParser.parse(text).bounds else { throw Self.fault(text) }
            isNumbered = false
            span = ObservationSpan(try Self.bounds(bounds.earliest, bounds.latest, text))
        }
    }

    private static func bounds(_ first: Day, _ last: Day, _ text: String) throws -> DateBounds {
        let isHeld = Int32(exactly: first.number) != nil && Int32(exactly: last.number) != nil
        guard isHeld, last.number - first.number < mostDays, let bounds = DateBounds(earliest: first, latest: last)
        else { throw fault(text) }
        return bounds
    }

    private static func fault(_ text: String) -> Diagnostic {
        .measureOption(
            "span", found: text,
            expected: "days that begin and end, such as 2021-03-02/2026-02-17 or, where days are numbers, 1..20")
    }

    /// The date in a cell, or why there is none.
    func date(_ text: String, in column: String, at location: SourceLocation) -> Result<EDTF, Diagnostic> {
        guard isNumbered else {
            do throws(HumanDateFault) {
                return .success(try reader.read(text))
            } catch {
                return .failure(.dateText(text, error, in: column, at: location))
            }
        }
        guard let number = Int32(text) else {
            return .failure(
                Diagnostic(
                    .warning, .cellType, at: location, "no whole number, row set aside",
                    found: "\"\(text.prefix(120))\" in column `\(column)`", expected: "a day as a whole number",
                    mend: "correct it, or give --span as dates"))
        }
        return .success(.date(EDTFDate(Day(number: Int64(number)))))
    }
}
