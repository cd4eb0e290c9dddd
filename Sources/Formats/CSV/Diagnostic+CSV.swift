import Diagnostics

extension Diagnostic {
    static func tableEmpty(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .tableEmpty, at: SourceLocation(file: file, line: 1), "this table has no rows",
            found: "a header and nothing below it",
            expected: "at least one row",
            mend: "fetch or export the file again; to go on without this table, take it out of the pipeline")
    }

    static func headerBeyondEnd(_ row: Int, file: String) -> Diagnostic {
        Diagnostic(
            .error, .tableEmpty, at: SourceLocation(file: file), "this file ends above its header",
            found: "no record on line \(row)",
            expected: "the header there, as `headerRows` of the dialect says",
            mend: "correct `headerRows`, or fetch the file again")
    }

    static func columnMissing(
        _ name: String, header: [String], nearest: String?, delimiter: Character?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .columnMissing, at: location, "column `\(name)` is missing",
            found: "the columns \(header.joined(separator: ", "))",
            expected: "`\(name)`, as the descriptor declares",
            mend: delimiter.map {
                "the header is cut by `\($0 == "\t" ? "\\t" : String($0))`: declare it as the dialect's `delimiter`"
            }
                ?? nearest.map { "is it `\($0)`? then rename one of the two" }
                ?? "add the column to the file, or take the field out of the descriptor")
    }

    static func columnDuplicate(_ name: String, distinct: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .columnDuplicate, at: location, "two columns have one name",
            found: "`\(name)` twice in the header",
            expected: "every column name once",
            mend: "rename one of them in the file, or declare the second as a field called `\(distinct)`")
    }

    static func columnsTooMany(file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, .columnsTooMany, at: SourceLocation(file: file, line: line), "this header has too many columns",
            found: "more than \(CSVHead.mostColumns) cells",
            expected: "at most \(CSVHead.mostColumns), as in a worksheet",
            mend: "look whether the file has line breaks; a table as wide as this is better turned to rows")
    }

    static func columnUndeclared(_ name: String, declared: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, .columnUndeclared, at: location, "this column is not declared, so it was not read",
            found: "`\(name)` in the header",
            expected: "one of \(declared.joined(separator: ", "))",
            mend:
                "declare it in the descriptor's fields, or, if it is out of scope, say `\"ignore\": {\"columns\": [...]}`"
        )
    }

    static func rowRagged(_ count: Int, header: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, .rowRagged, at: location,
            "too \(count < header ? "few" : "many") cells, row set aside",
            found: "\(count) \(count == 1 ? "cell" : "cells")",
            expected: "\(header), as in the header",
            mend:
                "look in this row for a delimiter too \(count < header ? "few" : "many"), or a text without its quotes")
    }

    static func cellNul(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, .cellNul, at: location, "a NUL character, row set aside",
            found: "byte 0x00",
            expected: "text without it: databases and spreadsheets end a text there",
            mend: "take it out; where there are many, the file was damaged, or is in another encoding")
    }

    static func quoteBroken(
        _ kind: CSVScanner.Fault.Kind, at location: SourceLocation, excerpt: SourceExcerpt
    ) -> Diagnostic {
        let found =
            switch kind {
            case .textAfter: "text between a closing quote and the delimiter"
            case .neverClosed: "a quote that is never closed"
            case .tooLong: "a cell of more than \(CSVScanner.longestCell >> 20) MiB"
            case .swallowsLines: "a quote that is closed lines below, around what are rows by themselves"
            }
        return Diagnostic(
            .error, .quoteBroken, at: location, "a quote is broken, so the rows after it cannot be told apart",
            found: found,
            expected: "`\"` at both ends of the cell, and `\"\"` for a quote inside it",
            mend: kind == .swallowsLines
                ? "close the quote, or take it out; if the text is meant to hold these lines, give its field `\"multiline\": true`"
                : "close the quote, or double the quotes that belong to the text",
            excerpt: excerpt)
    }
}
