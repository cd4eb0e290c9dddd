import Archives
import Diagnostics
import Markup

/// Reads a workbook from its file, whichever program wrote it: Excel, LibreOffice, openpyxl, XlsxWriter or another that
/// keeps to ECMA-376 in its transitional or strict form.
package struct WorkbookReader {
    /// Cells of all sheets together, blank ones that have a look included.
    package static let cellLimit = 5_000_000

    private let archive: Archive
    private let file: String
    private let cellLimit: Int

    /// The whole workbook.
    ///
    /// - Parameter name: what diagnostics call the file.
    /// - Throws: `workbook-other` (another kind of file, or one with a password), `workbook-invalid` (parts are missing),
    ///   `workbook-too-large`, `markup-invalid`, and what `Archive` throws.
    package static func read(
        _ path: String, as name: String, limits: ArchiveLimits = .standard, cellLimit: Int = cellLimit
    ) throws -> AuditedWorkbook {
        try Archive.checkFile(path, as: name)
        if FileKind.isCompound(path) {
            throw DiagnosticFailure(
                FileKind.isEncrypted(path)
                    ? .workbookEncrypted(name) : .workbookOther(name, found: "an older Excel file (.xls)"))
        }
        guard Archive.beginsAsArchive(path) else { throw DiagnosticFailure(.workbookOther(name, found: "no ZIP file")) }
        let archive = try Archive(path, as: name, limits: limits)
        do {
            return try WorkbookReader(archive: archive, file: name, cellLimit: cellLimit).workbook()
        } catch let diagnostic as Diagnostic {
            throw DiagnosticFailure(diagnostic)
        }
    }

    private func workbook() throws -> AuditedWorkbook {
        let root = try relationships(of: "")
        guard let part = root.first("officeDocument")?.target else { throw other() }
        guard part.lowercased().hasSuffix(".xml") else {
            throw Diagnostic.workbookOther(file, found: "a binary workbook (.xlsb)")
        }
        let list = WorkbookPartReader()
        guard try read(part, into: list) else { throw missing(part) }
        guard !list.entries.isEmpty else { throw other() }
        let references = try relationships(of: part)

        var workbook = AuditedWorkbook(file: file)
        workbook.activeSheet = list.activeSheet
        workbook.styles = try styles(references)
        let texts = SharedTextsReader()
        if let part = references.first("sharedStrings")?.target { _ = try read(part, into: texts) }
        if let part = root.first("core-properties")?.target {
            let reader = PropertiesReader()
            _ = try read(part, into: reader)
            workbook.properties = reader.properties
        }
        workbook.hasMacros =
            references.first("vbaProject") != nil
            || archive.entries.contains { $0.name.lowercased().hasSuffix("vbaproject.bin") }
        workbook.externalSources = try externalSources(references)
        var cells = cellLimit
        for entry in list.entries {
            guard let target = references.targets[entry.relationship] else { throw missing("sheet `\(entry.name)`") }
            let sheet = try sheet(entry, in: target, texts: texts.texts, cellLimit: cells)
            cells -= sheet.cells.count
            workbook.sheets.append(sheet)
        }
        return workbook
    }

    private func sheet(
        _ entry: WorkbookPartReader.Entry, in target: Relationships.Target, texts: [CellText], cellLimit: Int
    ) throws -> AuditedSheet {
        var sheet = AuditedSheet(name: entry.name)
        sheet.isHidden = entry.isHidden
        sheet.kind =
            switch target.kind {
            case "worksheet": .worksheet
            case "chartsheet": .chart
            case "dialogsheet": .dialog
            default: .macro
            }
        let reader = SheetReader(sheet, file: file, texts: texts, cellLimit: cellLimit)
        guard try read(target.target, into: reader) else { throw missing(target.target) }
        let references = try relationships(of: target.target)
        sheet = reader.sheet
        for (index, id) in reader.linkIDs { sheet.links[index].target = references.targets[id]?.target }
        for id in reader.tableIDs {
            let table = TableReader()
            guard let part = references.targets[id]?.target, try read(part, into: table) else {
                throw missing("table \(id) of the sheet `\(entry.name)`")
            }
            if let table = table.table { sheet.tables.append(table) }
        }
        for id in reader.drawingIDs {
            let drawings = DrawingReader()
            if let part = references.targets[id]?.target, try read(part, into: drawings) {
                sheet.drawings += drawings.drawings
            }
        }
        for id in reader.legacyIDs where try hasControls(references.targets[id]?.target ?? "") {
            sheet.hasControls = true
        }
        sheet.index()
        return sheet
    }

    /// Whether an older drawing holds a button, a list or the like. Programs write such a part as they like, not always
    /// as XML, so it is searched as text.
    private func hasControls(_ part: String) throws -> Bool {
        guard let entry = archive.entry(part) else { return false }
        let text = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
        return text.ranges(of: "ObjectType=\"").contains { range in
            !["Note", "Pict"].contains { text[range.upperBound...].hasPrefix("\($0)\"") }
        }
    }

    private func styles(_ references: Relationships) throws -> StyleSheet {
        let theme = ThemeReader()
        if let part = references.first("theme")?.target { _ = try read(part, into: theme) }
        let styles = StyleReader(theme: theme.colours)
        if let part = references.first("styles")?.target { _ = try read(part, into: styles) }
        return styles.styleSheet
    }

    /// Other workbooks that formulas name, and connections to data.
    private func externalSources(_ references: Relationships) throws -> [String] {
        let books = try references.all("externalLink").map { link in
            try relationships(of: link.target).targets.values.first { $0.isExternal }?.target ?? link.target
        }
        return books + references.all("connections").map(\.target)
    }

    /// The references of a part; none where it has no such list.
    private func relationships(of part: String) throws -> Relationships {
        let relationships = Relationships(of: part)
        _ = try read(Relationships.part(for: part), into: relationships)
        return relationships
    }

    /// Whether the part is there; all of it has then gone to the receiver.
    private func read(_ part: String, into receiver: any MarkupReceiver) throws -> Bool {
        guard let entry = archive.entry(part) else { return false }
        let parser = MarkupParser("\(file):\(entry.name)", receiver: receiver)
        try archive.read(entry, parser.take)
        try parser.finish()
        return true
    }

    private func missing(_ part: String) -> Diagnostic { .workbookInvalid(file, found: "no part \(part)") }

    /// A ZIP file that holds no workbook, called by what it seems to be.
    private func other() -> Diagnostic {
        let names = archive.entries.map { $0.name.lowercased() }
        let kind =
            names.contains("content.xml") && names.contains("mimetype")
            ? "an OpenDocument file (.ods)"
            : names.contains("word/document.xml")
                ? "a Word document (.docx)"
                : names.contains { $0.hasSuffix(".numbers") || $0.hasPrefix("index/") }
                    ? "a Numbers document"
                    : "a ZIP file of \(names.count) \(names.count == 1 ? "part" : "parts") without a workbook"
        return .workbookOther(file, found: kind)
    }
}
