import Diagnostics
import Storage

extension Diagnostic {
    package static func databaseRefused(_ fault: SQLFault, file: String) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: file), "the table cannot be written as a database",
            found: fault.message,
            expected:
                "a file that may be written, and at most 2000 columns whose names differ by more than upper and lower case",
            mend: "name another file, or rename the columns")
    }
}
