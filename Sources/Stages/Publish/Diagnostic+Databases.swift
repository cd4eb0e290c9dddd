import Diagnostics
import Formats
import Storage

extension Diagnostic {
    package static func databaseRefused(_ fault: SQLFault, file: String) -> Diagnostic {
        if let reason = fault.systemReason { return .outputUnwritable(file, reason: reason) }
        return Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: file), "the table cannot be written as a database",
            found: fault.message,
            expected:
                "a file that may be written, and at most 2000 columns whose names differ by more than upper and lower case",
            mend: "name another file, or rename the columns")
    }

    static func databaseName(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: location, "a database cannot have a table of this name",
            found: "`\(name)`",
            expected: "a name other than `metadata` and `columns`, and that does not begin with `sqlite_`",
            mend: "give the input another name below `from`")
    }
}
