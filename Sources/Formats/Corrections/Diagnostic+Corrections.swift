import Diagnostics

extension Diagnostic {
    private static func correction(
        _ fault: String, found: String, expected: String, mend: String, at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(.error, .correctionInvalid, at: place, fault, found: found, expected: expected, mend: mend)
    }

    static func correctionsEncoding(_ fault: Diagnostic) -> Diagnostic {
        Diagnostic(
            .error, .correctionInvalid, at: fault.location, "these corrections are not in UTF-8", found: fault.found,
            expected: "a file in UTF-8", mend: "save it again as \"CSV UTF-8\": letters may be lost in this one")
    }

    static func correctionsHeader(_ missing: [String], found: [String], file: String) -> Diagnostic {
        correction(
            "corrections need other columns",
            found: "the columns \(found.map { String($0.prefix(40)) }.joined(separator: ", "))",
            expected: "\(CorrectionsFile.columns.joined(separator: ", ")) in the first line; "
                + "\(missing.map { "`\($0)`" }.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") missing",
            mend: "name them so, in small letters; other columns than those of a sheet of rejects are not read",
            at: SourceLocation(file: file, line: 1))
    }

    static func correctionUnreadable(_ reject: Reject, columns: [String]) -> Diagnostic {
        correction(
            "this line of corrections cannot be read", found: reject.diagnostics.first?.found ?? "",
            expected: "a row with \(columns.joined(separator: ", "))",
            mend: "put texts with commas or quotes between quotes, as a spreadsheet does when it saves CSV",
            at: SourceLocation(file: reject.origin.file, line: reject.origin.line))
    }

    static func correctionUnreviewed(_ missing: [String], at place: SourceLocation) -> Diagnostic {
        correction(
            "this correction has not been reviewed",
            found: "no \(missing.map { "`\($0)`" }.joined(separator: ", no "))",
            expected: "why it is right, who has looked at it, and when",
            mend: "fill them in; or leave `new`, `reason`, `who` and `when` empty, and the line waits", at: place)
    }

    static func correctionDate(_ text: String, at place: SourceLocation) -> Diagnostic {
        correction(
            "`when` is a date", found: "\"\(text.prefix(40))\"", expected: "an EDTF date such as 2023-11-20",
            mend: "write the day of the review as year-month-day", at: place)
    }

    static func correctionColumn(_ name: String, among names: [String], at place: SourceLocation) -> Diagnostic {
        correction(
            "this correction names no column", found: "`\(name.prefix(80))`",
            expected: "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" }
                ?? "name a field; a row with too few or too many cells has to be mended in the file itself", at: place)
    }

    static func correctionRow(_ text: String, resource: DataResource, at place: SourceLocation) -> Diagnostic {
        correction(
            "this correction names no row", found: "\"\(text.prefix(80))\"",
            expected: resource.primaryKey.isEmpty
                ? "a line such as \(FilePath.name(of: resource.file)):214, since the table has no key"
                : "the row's \(resource.primaryKey.joined(separator: ", ")), or a line such as "
                    + "\(FilePath.name(of: resource.file)):214",
            mend: "copy the name from the rejects", at: place)
    }

    static func correctionTwice(_ texts: [String], at place: SourceLocation) -> Diagnostic {
        correction(
            "this cell is corrected twice", found: "row \"\(texts[0].prefix(80))\", column `\(texts[1])` again",
            expected: "one correction for each cell", mend: "take the older one out", at: place)
    }

    static func correctionAmbiguous(_ use: CorrectionUse, file: String) -> Diagnostic {
        Diagnostic(
            .warning, .correctionAmbiguous, at: use.location, "this correction has corrected several rows",
            found: "\(use.cells) rows of \(file) that it names",
            expected: "one row for each correction",
            mend: "name the row by file and line, such as \(FilePath.name(of: file)):214")
    }

    static func correctionUnused(_ use: CorrectionUse, file: String) -> Diagnostic {
        let isOther = use.otherCells > 0
        return Diagnostic(
            .warning, isOther ? .correctionStale : .correctionUnused, at: use.location,
            isOther
                ? "the old value stands there no more, so it was not corrected" : "this correction corrects nothing",
            found: isOther
                ? "another text in column `\(use.field)` of that row of \(file)" : "no such row in \(file)",
            expected: "the row, and in it the old text, letter by letter",
            mend: isOther
                ? "look at the row again: take the correction out if the source has mended it, or review it anew"
                : "take it out if the row is gone, or name it by its key, which does not move as lines do")
    }
}
