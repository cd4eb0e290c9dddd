import Diagnostics

/// Every text of this target, in one place.
extension Diagnostic {
    static func markupInvalid(_ reason: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .markupInvalid, at: place, "this is no well-formed XML", found: reason,
            expected: "XML as its standard has it",
            mend: "save the file again with the program that it came from, or fetch it again")
    }

    static func markupDeclaration(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .markupInvalid, at: place, "a document type declaration, which may define entities",
            found: "`<!DOCTYPE`", expected: "XML without one, as all workbooks are written",
            mend: "look who made the file: entities are used to read other files and to fill a memory")
    }

    static func markupTooDeep(at place: SourceLocation, atMost limit: Int) -> Diagnostic {
        Diagnostic(
            .error, .markupInvalid, at: place, "elements nested too deep", found: "more than \(limit) levels",
            expected: "at most \(limit) levels", mend: "look who made the file: no program writes such a one")
    }

    static func markupTooLong(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .markupInvalid, at: place, "a tag or a text without end",
            found: "several megabytes in one piece", expected: "tags and texts of the length that a cell can show",
            mend: "look who made the file: no program writes such a one")
    }
}
