import Archives
import Spreadsheets
import Storage

/// What a build depends on beside its inputs.
package enum Versions {
    package static let coincide = "0.1.0"

    static var all: [(name: String, version: String)] {
        [
            ("coincide", coincide), ("libxlsxwriter", XLSXLibrary.version), ("libzip", ZIPLibrary.version),
            ("sqlite", SQLiteWriter.libraryVersion),
        ]
    }
}
