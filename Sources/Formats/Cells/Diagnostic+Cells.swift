import Diagnostics
import ImpreciseDates

extension Diagnostic {
    static func cell(
        _ fault: CellFault, in descriptor: FieldDescriptor, text: String, at location: SourceLocation,
        excerpt: SourceExcerpt
    ) -> Diagnostic {
        let column = descriptor.field.name
        let found = "\"\(text.prefix(120))\" in column `\(column)`"
        func warning(
            _ code: DiagnosticCode, _ fault: String, found: String = found, expected: String, mend: String
        ) -> Diagnostic {
            Diagnostic(
                .warning, code, at: location, "\(fault), row set aside", found: found, expected: expected, mend: mend,
                excerpt: excerpt)
        }
        switch fault {
        case .missing:
            return warning(
                .cellMissing, "no value where one is required", found: "an empty cell in column `\(column)`",
                expected: "a value in every row",
                mend: "fill the cell in, or take `required` from the field's constraints")
        case .type(let expected, let mend):
            let type = descriptor.field.type
            return warning(
                .cellType, "not \(type == .integer ? "an" : "a") \(type.rawValue)", expected: expected, mend: mend)
        case .notAllowed(let value, let nearest):
            return warning(
                .cellEnum, "not one of the values allowed", found: "\"\(value.prefix(120))\" in column `\(column)`",
                expected: "one of \(descriptor.field.allowed.joined(separator: ", "))",
                mend: nearest.map { "did you mean `\($0)`?" }
                    ?? "correct the cell, or add the value to the field's enum")
        case .pattern(let value, let pattern):
            return warning(
                .cellPattern, "not of the form that is declared",
                found: "\"\(value.prefix(120))\" in column `\(column)`",
                expected: "a text that matches `\(pattern)`",
                mend: "correct the cell, or the field's pattern")
        case .range(let expected):
            return warning(
                .cellRange, "outside the range that is declared", expected: expected,
                mend: "correct the cell, or the field's minimum and maximum")
        case .date(let fault):
            return date(fault, found: found, warning: warning)
        case .dateTooFar:
            return warning(
                .dateForm, "a date too far away", expected: "a day within five million years of 1970",
                mend: "correct the year")
        }
    }

    private static func date(
        _ fault: EDTFFault, found: String,
        warning: (DiagnosticCode, String, String, String, String) -> Diagnostic
    ) -> Diagnostic {
        switch fault.reason {
        case .noSuchDay(_, let month, let year):
            let wholeMonth = EDTFDate(year: year, month: month).map { "\($0)" } ?? ""
            return warning(
                .dateImpossible, "no such day", found, "a day that exists, or an EDTF date such as \(wholeMonth)",
                "correct the day; if only the month is sure, write \(wholeMonth)")
        case .noSuchMonth(let month):
            return warning(
                .dateImpossible, "no such month", found, "a month from 01 to 12, not \(month)",
                "correct the month; if only the year is sure, write the year alone")
        case .backward:
            return warning(
                .dateImpossible, "an interval that ends before it begins", found, "the earlier date first",
                "swap the two dates")
        case .form:
            return warning(
                .dateForm, "not a date", found,
                "EDTF: 2023-11-20, 2023-11 or 2023, with `~`, `?` or `%` behind, or two of them with `/` between",
                "write the date in that form, as precisely as its source")
        }
    }

    static func valueRepeated(
        _ repeated: UniqueValues.Repeated, fields: [FieldDescriptor], at location: SourceLocation,
        excerpt: SourceExcerpt
    ) -> Diagnostic {
        Diagnostic(
            .warning, repeated.isKey ? .keyDuplicate : .valueDuplicate, at: location,
            repeated.isKey
                ? "a key that another row has, row set aside" : "a value that another row has, row set aside",
            found: "\"\(repeated.value.prefix(120))\", which line \(repeated.firstLine) has already",
            expected: repeated.isKey
                ? "a key of its own for every row" : "every value of `\(fields[repeated.field].field.name)` once",
            mend: "give the row its own, or delete the row if it is the same case twice",
            excerpt: excerpt)
    }
}
