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
            let zeros = descriptor.pattern.flatMap { ExcelTraces.missingZeros(value, fitting: $0) }
            return warning(
                .cellPattern, "not of the form that is declared",
                found: "\"\(value.prefix(120))\" in column `\(column)`",
                expected: "a text that matches `\(pattern)`",
                mend: zeros.map {
                    "Excel takes leading zeros away: if it was \($0), take the cell from the file that it opened"
                }
                    ?? ExcelTraces.number(value) ?? "correct the cell, or the field's pattern")
        case .range(let expected):
            return warning(
                .cellRange, "outside the range that is declared", expected: expected,
                mend: "correct the cell, or the field's minimum and maximum")
        case .date(let fault):
            let words = DateFaultWords(fault, in: text)
            // Where an order is declared, the cell is not of it.
            let excel = words.isImpossible || descriptor.excelDates != nil ? nil : ExcelDates.traces(in: text)
            return warning(
                words.isImpossible ? .dateImpossible : .dateForm, words.fault, expected: words.expected,
                mend: excel.map {
                    "\($0): take the cell from the file that Excel opened, or give the field `\"excel\": \"day-first\"` or "
                        + "`\"month-first\"`, which reads all such cells back"
                } ?? words.mend)
        case .dateTooFar:
            return warning(
                .dateForm, "a date too far away", expected: "a day within five million years of 1970",
                mend: "correct the year")
        }
    }

    static func lookupUnused(_ use: LookupUse, file: String) -> Diagnostic {
        Diagnostic(
            .warning, .lookupUnused, at: use.location, "this lookup corrects nothing",
            found: "no such text in column `\(use.field)` of \(file)",
            expected: "the text of a cell, letter by letter",
            mend: "correct it, or take it out if the source has mended the cell")
    }
}
