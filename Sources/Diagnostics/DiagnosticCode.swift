/// The stable name of a kind of problem. Scripts and pages may rely on it; the wording around it may get better.
package enum DiagnosticCode: String, CaseIterable, Sendable {
    // Files
    case fileMissing = "file-missing"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case fileChanged = "file-changed"
    case fileOther = "file-other"
    case outputUnwritable = "output-unwritable"
    case encodingInvalid = "encoding-invalid"
    case archiveInvalid = "archive-invalid"
    case archiveTooLarge = "archive-too-large"
    case archiveEncrypted = "archive-encrypted"
    case markupInvalid = "markup-invalid"

    // Descriptors and other documents
    case documentSyntax = "document-syntax"
    case descriptorInvalid = "descriptor-invalid"

    // Tables as a whole
    case columnMissing = "column-missing"
    case columnUndeclared = "column-undeclared"
    case headerGuessed = "header-guessed"
    case columnDuplicate = "column-duplicate"
    case columnsTooMany = "columns-too-many"
    case columnNameTaken = "column-name-taken"
    case tableRejected = "table-rejected"
    case tableEmpty = "table-empty"
    case rowsTooFew = "rows-too-few"
    case rowsTooMany = "rows-too-many"
    case quoteBroken = "quote-broken"
    case coverageUnknown = "coverage-unknown"
    case coverageOutside = "coverage-outside"

    // Rows and cells
    case rowRagged = "row-ragged"
    case cellNul = "cell-nul"
    case cellsDefused = "cells-defused"
    case cellType = "cell-type"
    case cellMissing = "cell-missing"
    case cellEnum = "cell-enum"
    case cellPattern = "cell-pattern"
    case cellRange = "cell-range"
    case dateImpossible = "date-impossible"
    case dateForm = "date-form"
    case dateEndless = "date-endless"
    case lookupUnused = "lookup-unused"
    case keyDuplicate = "key-duplicate"
    case valueDuplicate = "value-duplicate"
    case rowReference = "row-reference"
    case rowCondition = "row-condition"
    case correctionInvalid = "correction-invalid"
    case correctionUnused = "correction-unused"
    case correctionStale = "correction-stale"
    case correctionAmbiguous = "correction-ambiguous"
    case decisionInvalid = "decision-invalid"
    case decisionUnused = "decision-unused"
    case decisionMissing = "decision-missing"
    case mergedDiffer = "merged-differ"
    case valueUnmatched = "value-unmatched"
    case lookupInvalid = "lookup-invalid"

    // Pipelines
    case pipelineKey = "pipeline-key"
    case pipelineValue = "pipeline-value"
    case stageUnknown = "stage-unknown"
    case stageShape = "stage-shape"
    case optionUnknown = "option-unknown"
    case optionMissing = "option-missing"
    case optionValue = "option-value"
    case inputUnknown = "input-unknown"
    case inputShape = "input-shape"
    case pipelineCycle = "pipeline-cycle"
    case columnUnknown = "column-unknown"
    case columnType = "column-type"
    case sensitiveColumn = "sensitive-column"
    case pathOutside = "path-outside"
    case outputDuplicate = "output-duplicate"
    case outputUnknown = "output-unknown"
    case listUnknown = "list-unknown"
    case spanOutsideCoverage = "span-outside-coverage"
    case calendarTooLong = "calendar-too-long"
    case sqlInvalid = "sql-invalid"
    case sqlUntyped = "sql-untyped"
    case sqlNotPortable = "sql-not-portable"
    case parameterUnused = "parameter-unused"
    case stageUnused = "stage-unused"
    case wordingOverclaims = "wording-overclaims"
    case wordingPercentage = "wording-percentage"
    case wordingWindow = "wording-window"

    // Runs
    case rejectsUnderStrict = "rejects-under-strict"
    case rowsUnbalanced = "rows-unbalanced"
    case programMissing = "program-missing"
    case programFailed = "program-failed"
    case joinMultiplies = "join-multiplies"

    // Workbooks that are audited
    case workbookOther = "workbook-other"
    case workbookInvalid = "workbook-invalid"
    case workbookTooLarge = "workbook-too-large"

    // Rules of an audit: places in a workbook that its readers stumble over
    case coverMissing = "cover-missing"
    case contentsMissing = "contents-missing"
    case sheetName = "sheet-name"
    case sheetBlank = "sheet-blank"
    case sheetHidden = "sheet-hidden"
    case sheetTitle = "sheet-title"
    case titleUntagged = "title-untagged"
    case contentIndented = "content-indented"
    case tablePosition = "table-position"
    case contentBelowTable = "content-below-table"
    case tablesSeveral = "tables-several"
    case tableUnmarked = "table-unmarked"
    case tableName = "table-name"
    case cellsMerged = "cells-merged"
    case tableBlankLine = "table-blank-line"
    case tableHeader = "table-header"
    case textUnwrapped = "text-unwrapped"
    case tableFilter = "table-filter"
    case panesFrozen = "panes-frozen"
    case cellEmpty = "cell-empty"
    case linesHidden = "lines-hidden"
    case columnWidth = "column-width"
    case noteMark = "note-mark"
    case noteWord = "note-word"
    case notePlace = "note-place"
    case noteUnexplained = "note-unexplained"
    case shorthandUnexplained = "shorthand-unexplained"
    case shorthandSymbol = "shorthand-symbol"
    case linkText = "link-text"
    case fontSize = "font-size"
    case fontForm = "font-form"
    case textRotated = "text-rotated"
    case headerFooterText = "header-footer-text"
    case headerFooter = "header-footer"
    case textBox = "text-box"
    case cellFill = "cell-fill"
    case colourAlone = "colour-alone"
    case contrastLow = "contrast-low"
    case imageUnneeded = "image-unneeded"
    case alternativeText = "alternative-text"
    case macroPresent = "macro-present"
    case documentTitle = "document-title"
    case documentLanguage = "document-language"
    case documentSubject = "document-subject"
    case documentAuthor = "document-author"
    case cursorAway = "cursor-away"
    case formulaError = "formula-error"
    case formulaUnsafe = "formula-unsafe"
    case linksExternal = "links-external"
    case numberAsText = "number-as-text"
    case dateAmbiguous = "date-ambiguous"
    case unitInCell = "unit-in-cell"

    /// Who has to act on it, which decides the exit status.
    package enum Concern: Sendable {
        case data, pipeline, inputOutput
    }

    package var concern: Concern {
        switch self {
        case .fileMissing, .fileUnreadable, .fileEmpty, .fileChanged, .fileOther, .outputUnwritable, .encodingInvalid,
            .columnMissing, .columnDuplicate, .columnsTooMany, .tableEmpty, .rowsTooFew, .tableRejected, .quoteBroken,
            .correctionInvalid, .rowsUnbalanced, .programMissing, .programFailed, .archiveInvalid, .archiveTooLarge,
            .archiveEncrypted, .markupInvalid,
            .workbookOther, .workbookInvalid, .workbookTooLarge:
            .inputOutput
        case .columnUndeclared, .headerGuessed, .coverageUnknown, .coverageOutside, .rowRagged, .cellNul, .cellsDefused,
            .cellType,
            .cellMissing,
            .cellEnum, .cellPattern, .cellRange,
            .dateImpossible, .dateForm, .dateEndless, .lookupUnused, .rowsTooMany, .keyDuplicate, .valueDuplicate,
            .rowReference, .rowCondition, .correctionUnused, .correctionStale, .correctionAmbiguous,
            .decisionUnused, .decisionInvalid, .lookupInvalid, .joinMultiplies, .decisionMissing, .mergedDiffer,
            .valueUnmatched,
            .rejectsUnderStrict, .coverMissing, .contentsMissing, .sheetName, .sheetBlank, .sheetHidden, .sheetTitle,
            .titleUntagged, .contentIndented, .tablePosition, .contentBelowTable, .tablesSeveral, .tableUnmarked,
            .tableName, .cellsMerged, .tableBlankLine, .tableHeader, .textUnwrapped, .tableFilter, .panesFrozen,
            .cellEmpty, .linesHidden, .columnWidth, .noteMark, .noteWord, .notePlace, .noteUnexplained,
            .shorthandUnexplained, .shorthandSymbol, .linkText, .fontSize, .fontForm, .textRotated, .headerFooterText,
            .headerFooter, .textBox, .cellFill, .colourAlone, .contrastLow, .imageUnneeded, .alternativeText,
            .macroPresent, .documentTitle, .documentLanguage, .documentSubject, .documentAuthor, .cursorAway,
            .formulaError, .formulaUnsafe, .linksExternal, .numberAsText, .dateAmbiguous, .unitInCell:
            .data
        case .documentSyntax, .descriptorInvalid, .pipelineKey, .pipelineValue, .stageUnknown, .stageShape,
            .optionUnknown, .optionMissing, .optionValue, .inputUnknown, .inputShape, .pipelineCycle, .columnUnknown,
            .columnType, .columnNameTaken, .sensitiveColumn, .pathOutside, .outputDuplicate, .outputUnknown,
            .listUnknown,
            .spanOutsideCoverage, .calendarTooLong, .sqlInvalid, .sqlUntyped, .sqlNotPortable,
            .parameterUnused, .stageUnused, .wordingOverclaims, .wordingPercentage, .wordingWindow:
            .pipeline
        }
    }
}
