/// Every rule, in the order in which a report tells of them: the workbook, its sheets, tables, cells, and what lies over them.
package enum AuditRules {
    package static let all: [AuditRule] = document + sheets + tables + cells

    private static let document: [AuditRule] = [
        .documentTitle, .documentLanguage, .documentSubject, .documentAuthor, .cursor, .macros, .externalSources,
    ]
    private static let sheets: [AuditRule] = [
        .cover, .contents, .sheetNames, .blankSheets, .hiddenSheets, .sheetTitles, .titleStyles, .columnA, .hiddenLines,
        .frozenPanes, .pageTexts, .pages, .alternativeTexts, .images, .textBoxes,
    ]
    private static let tables: [AuditRule] = [
        .tableMarkup, .tableNames, .mergedCells, .blankLines, .tableHeaders, .filters, .emptyCells, .tablePosition,
        .contentBelow, .severalTables, .columnWidths,
    ]
    private static let cells: [AuditRule] = [
        .wrappedText, .noteMarks, .noteWords, .notePlaces, .notesExplained, .shorthandExplained, .symbols, .linkTexts,
        .fontSizes, .fontForms, .rotatedText, .fills, .colourAlone, .contrast, .formulaErrors, .unsafeFormulas,
        .numbersAsText, .dates, .units,
    ]
}
