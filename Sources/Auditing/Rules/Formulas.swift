extension AuditRule {
    static let formulaErrors = AuditRule(
        .formulaError, .essential, "No cell shows an error", .coincide,
        fault: "cells show an error", expected: "a value, or a shorthand such as [x]",
        mend: "mend the formula, or write the shorthand that fits in its place"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            var (places, first) = ([CellPlace](), "")
            for cell in sheet.cells {
                guard let error = cell.error else { continue }
                if places.isEmpty { first = error }
                places.append(cell.place)
            }
            findings.add(sheet, places) { "\(counted($0, "error")), the first of them `\(first)`" }
        }
    }

    static let unsafeFormulas = AuditRule(
        .formulaUnsafe, .essential, "Nothing in a cell starts a program or fetches a page", .coincide,
        fault: "a cell may start a program or fetch a page",
        expected: "values, and formulas of this workbook alone",
        mend: "write the value in its place; where a text has to begin with = + - or @, put another character in front"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            let formulas = sheet.formulas.filter { isUnsafe($0.text) }
            for formula in formulas.prefix(100) {
                findings.add(sheet, formula.place, "the formula `\(formula.text.shortened())`")
            }
            for cell in sheet.cells {
                // Harmless here, a formula in the program that opens the cell from a CSV file.
                guard let text = cell.text, let sign = text.utf8.first, "=+-@".utf8.contains(sign),
                    isUnsafe(String(text.dropFirst()))
                else { continue }
                findings.add(sheet, cell.place, "the text `\(text.shortened())`")
            }
        }
    }

    /// A program named by DDE, as in `cmd|'/c calc'!A1`, or a function that leaves the workbook.
    private static func isUnsafe(_ formula: String) -> Bool {
        let formula = formula.uppercased()
        if let bar = formula.firstIndex(of: "|"), formula[bar...].contains("!") { return true }
        return functions.contains { name in
            guard let place = formula.range(of: name) else { return false }
            // `MYCALL(` is another function than `CALL(`.
            return place == formula.startIndex || !formula[formula.index(before: place)].isAlphanumeric
        }
    }

    private static let functions = [
        "WEBSERVICE(", "DDE(", "CALL(", "REGISTER(", "REGISTER.ID(", "EXEC(", "RTD(", "IMPORTXML(", "IMPORTDATA(",
        "IMPORTHTML(", "IMPORTFEED(", "IMAGE(",
    ]

    static let macros = AuditRule(
        .macroPresent, .advice, "There are no macros", .checklist(.formatting, 12),
        fault: "the workbook has macros", expected: "a workbook without programs, which many offices refuse to open",
        mend: "save it as .xlsx, not .xlsm"
    ) { workbook, findings in
        if workbook.hasMacros { findings.add("a project of macros") }
        for sheet in workbook.sheets where sheet.kind == .macro { findings.add(sheet, .first, "a sheet of macros") }
    }

    static let externalSources = AuditRule(
        .linksExternal, .advice, "No value is taken from another file", .coincide,
        fault: "values are taken from another file", expected: "values that stand in this workbook",
        mend: "choose Data, Workbook Links, Break All, or delete the connection; its path is published too"
    ) { workbook, findings in
        for source in workbook.externalSources { findings.add("`\(source.shortened(to: 120))`") }
    }
}

extension AuditedCell {
    /// Written as an error, or as a text that a program has kept of one.
    fileprivate var error: String? {
        switch content {
        case .error(let error): error
        case .text(let text) where text.plain.utf8.first == UInt8(ascii: "#"):
            ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#N/A", "#NULL!", "#SPILL!", "#CALC!"].first {
                $0 == text.plain
            }
        default: nil
        }
    }
}

extension String {
    /// Where the text first stands in this one.
    fileprivate func range(of text: String) -> String.Index? { firstRange(of: text)?.lowerBound }
}
