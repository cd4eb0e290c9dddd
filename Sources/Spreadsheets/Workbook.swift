import CLibXLSXWriter
import Diagnostics
import Markup

/// An .xlsx file being written. Nothing is on disk before `close()`, and a workbook let go without it leaves nothing.
///
/// The same calls give the same bytes, whatever the time zone, locale, folder and clock.
package final class Workbook {
    package let path: String
    private let language: LanguageTag
    private var handle: UnsafeMutablePointer<lxw_workbook>?
    let formats: CellFormats
    var room = TemporaryRoom()
    private(set) var sheetNames: Set<SheetName> = []
    private var tableNames: Set<TableName> = []

    /// Is told now and then how many rows of a large sheet are written: its name, those written, and all of them.
    package var progress: ((_ sheet: String, _ rows: Int, _ all: Int) -> Void)?

    /// A sheet of so many cells takes some 60 MB in memory; of more, rows are better streamed.
    package static let mostCellsInMemory = 400_000

    package init(path: String, properties: WorkbookProperties) throws {
        self.path = path
        language = properties.language
        // The library opens its file only when it is closed.
        guard let handle = workbook_new(Self.partialPath(of: path)) else {
            throw DiagnosticFailure(.workbookUnwritable(path, LXW_ERROR_MEMORY_MALLOC_FAILED, systemError: 0))
        }
        self.handle = handle
        formats = CellFormats(of: handle)
        let error = properties.set(in: handle)
        guard error == LXW_NO_ERROR else {
            throw DiagnosticFailure(.workbookUnwritable(path, error, systemError: 0))
        }
    }

    deinit {
        if let handle { lxw_workbook_free(handle) }
    }

    var isOpen: Bool { handle != nil }

    /// A new sheet after the others. The name is made safe and unique by the rule of `SheetName`; `Worksheet.name` tells
    /// what it became. The first sheet is the one that opens.
    ///
    /// - Parameter isStreaming: whether rows go to the disk as they are written. The library then knows no Excel table on the sheet, and cells
    ///   have to come in the order of their rows; instead of the table its range gets the name that the table would have.
    package func addWorksheet(_ wanted: String, isStreaming: Bool = false) throws -> Worksheet {
        guard let handle else { preconditionFailure("a worksheet was added to a closed workbook") }
        // Each sheet takes over what the workbook says when it is added.
        handle.pointee.options.constant_memory = isStreaming ? 1 : 0
        let name = SheetName(wanted, besides: sheetNames)
        guard let sheet = workbook_add_worksheet(handle, name.text) else {
            let error = workbook_validate_sheet_name(handle, name.text)
            throw DiagnosticFailure(.workbookUnwritable(path, error, systemError: 0))
        }
        // libxlsxwriter 1.1.4 leaves names such as `2021` or `A1` unquoted, and Excel then calls the print titles broken.
        coincide_set_quoted_name(sheet, name.quoted)
        sheetNames.insert(name)
        return Worksheet(sheet, name: name, in: self, isStreaming: isStreaming)
    }

    func newChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
        handle.flatMap { workbook_add_chart($0, UInt8(type.rawValue)) }
    }

    func define(_ name: TableName, as range: String) -> lxw_error {
        guard let handle else { preconditionFailure("a name was defined in a closed workbook") }
        return workbook_define_name(handle, name.text, range)
    }

    func tableName(for sheet: SheetName) -> TableName {
        let name = TableName(for: sheet, besides: tableNames)
        tableNames.insert(name)
        return name
    }

    /// Writes the file. It is made beside its place as `<path>.partial` and then moved there, so an older file at `path`
    /// stays as it was when this throws, and nothing else is left. Closing again does nothing.
    package func close() throws {
        guard let handle else { return }
        self.handle = nil
        let lack = room.refusal()
        guard lack == 0 else {
            lxw_workbook_free(handle)
            throw DiagnosticFailure(.workbookUnwritable(path, LXW_ERROR_CREATING_TMPFILE, systemError: lack))
        }
        let partial = Self.partialPath(of: path)
        // Asked first, because the library would tell the reason to standard error only.
        guard let file = fopen(partial, "wb") else {
            let reason = __errno_location().pointee
            lxw_workbook_free(handle)
            throw DiagnosticFailure(.workbookUnwritable(path, LXW_ERROR_CREATING_XLSX_FILE, systemError: reason))
        }
        fclose(file)
        __errno_location().pointee = 0
        // Frees the workbook, whether it worked or not.
        var error = PlainNumbers.during { workbook_close(handle) }
        var reason = __errno_location().pointee
        if error == LXW_NO_ERROR {
            do {
                try DocumentLanguage.add(language, to: partial, as: path)
            } catch {
                remove(partial)
                throw error
            }
            if rename(partial, path) == 0 { return }
            error = LXW_ERROR_CREATING_XLSX_FILE
            reason = __errno_location().pointee
        }
        remove(partial)
        throw DiagnosticFailure(.workbookUnwritable(path, error, systemError: reason))
    }

    private static func partialPath(of path: String) -> String { path + ".partial" }
}
