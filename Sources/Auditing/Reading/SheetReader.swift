import Diagnostics
import Markup

/// Reads one sheet (ECMA-376 part 1, 18.3). Tables, drawings and the addresses of links stand in other parts, which are
/// named here by their ids.
final class SheetReader: MarkupReceiver {
    private(set) var sheet: AuditedSheet
    private(set) var tableIDs: [String] = []
    private(set) var drawingIDs: [String] = []
    /// Older drawings (VML): controls, and what is told of comments.
    private(set) var legacyIDs: [String] = []
    private(set) var linkIDs: [(index: Int, id: String)] = []
    private let file: String
    private let texts: [CellText]
    private let cellLimit: Int

    private var row = -1
    private var column = -1
    private var cell: (place: CellPlace, style: Int32, type: String)?
    private var value: String?
    private var inlineText = RichText()
    private var scaleAreas: [CellArea] = []
    /// Extensions of later versions repeat names of the standard with other meanings.
    private var extensionDepth = 0
    private var hasView = false

    init(_ sheet: AuditedSheet, file: String, texts: [CellText], cellLimit: Int) {
        self.sheet = sheet
        self.file = file
        self.texts = texts
        self.cellLimit = cellLimit
    }

    func begin(_ element: MarkupElement) throws {
        if element.name == "extLst" { extensionDepth += 1 }
        guard extensionDepth == 0 else { return }
        switch element.name {
        case "row": beginRow(element)
        case "c": try beginCell(element)
        case "is": inlineText = RichText()
        case "sheetFormatPr": sheet.defaultWidth = number(element["defaultColWidth"]) ?? sheet.defaultWidth
        case "col": addColumns(element)
        case "mergeCell": add(element["ref"], to: \.mergedAreas)
        case "hyperlink": addLink(element)
        case "autoFilter": sheet.hasFilter = true
        case "cfRule": if element["type"] == "colorScale" { sheet.colourScales += scaleAreas }
        case "conditionalFormatting": scaleAreas = CellArea.list(element["sqref"] ?? "")
        case "control", "oleObject": sheet.hasControls = true
        case "tablePart": if let id = element[qualified: "id"] { tableIDs.append(id) }
        case "legacyDrawing": if let id = element[qualified: "id"] { legacyIDs.append(id) }
        case "drawing": if let id = element[qualified: "id"] { drawingIDs.append(id) }
        case "sheetView", "pane", "selection": addView(element)
        default: if cell != nil { inlineText.begin(element) }
        }
    }

    func end(_ name: String, text: String) {
        if name == "extLst" { extensionDepth -= 1 }
        guard extensionDepth == 0 else { return }
        switch name {
        case "v": value = text
        case "f": if let cell { sheet.formulas.append((cell.place, text)) }
        case "c": endCell()
        case "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter":
            if !text.trimmingSpaces.isEmpty {
                sheet.pageTexts.append(.init(name: name.hasSuffix("Header") ? "header" : "footer", text: text))
            }
        default: if cell != nil { inlineText.end(name, text: text) }
        }
    }

    private func beginRow(_ element: MarkupElement) {
        // A row outside the sheet is refused with its first cell.
        row = min(element["r"].flatMap { Int($0) }.map { max($0, 1) - 1 } ?? row + 1, CellPlace.rowLimit)
        column = -1
        if isOn(element["hidden"]) { sheet.hiddenRows.append(row) }
    }

    private func beginCell(_ element: MarkupElement) throws {
        let place = element["r"].flatMap { CellPlace($0) } ?? CellPlace(row: max(row, 0), column: column + 1)
        column = place.column
        guard sheet.cells.count < cellLimit else {
            throw Diagnostic.workbookTooLarge(file, sheet: sheet.name, cells: cellLimit)
        }
        guard (0..<CellPlace.rowLimit).contains(place.row), place.column < CellPlace.columnLimit else {
            throw Diagnostic.workbookInvalid(file, found: "a cell outside the sheet `\(sheet.name)`")
        }
        cell = (place, element["s"].flatMap { Int32($0) } ?? 0, element["t"] ?? "n")
        value = nil
        inlineText = RichText()
    }

    private func endCell() {
        guard let (place, style, type) = cell else { return }
        cell = nil
        let content: AuditedCell.Content =
            switch type {
            case "s":
                value.flatMap { Int($0.trimmingSpaces) }.flatMap { texts.indices.contains($0) ? .text(texts[$0]) : nil }
                    ?? .blank
            case "inlineStr": .text(inlineText.cellText)
            case "str": value.map { .text(CellText(RichText.unescaped($0))) } ?? .blank
            case "d": value.map { .text(CellText($0)) } ?? .blank
            case "b": value == nil ? .blank : .boolean
            case "e": .error(value ?? "#N/A")
            default: value.flatMap { $0.isEmpty ? nil : .number($0) } ?? .blank
            }
        let hasFormula = sheet.formulas.last?.place == place
        if case .blank = content, value?.isEmpty ?? true, hasFormula {
            return append(.formula, at: place, style: style)
        }
        append(content, at: place, style: style)
    }

    private func append(_ content: AuditedCell.Content, at place: CellPlace, style: Int32) {
        sheet.cells.append(
            AuditedCell(row: Int32(place.row), column: Int32(place.column), style: style, content: content))
    }

    private func addColumns(_ element: MarkupElement) {
        guard let first = element["min"].flatMap({ Int($0) }), let last = element["max"].flatMap({ Int($0) }),
            first >= 1, last >= first, last <= CellPlace.columnLimit
        else { return }
        sheet.columnRuns.append(
            .init(columns: first - 1...last - 1, width: number(element["width"]), isHidden: isOn(element["hidden"])))
    }

    private func addLink(_ element: MarkupElement) {
        guard let area = element["ref"].flatMap({ CellArea($0) }) else { return }
        if let id = element[qualified: "id"] { linkIDs.append((sheet.links.count, id)) }
        sheet.links.append(
            .init(area: area, target: nil, location: element["location"], display: element["display"]))
    }

    /// The first view of a sheet is the one that a window opens with; where panes are split, the selection that counts is
    /// that of the last pane told, which is where the cursor is.
    private func addView(_ element: MarkupElement) {
        switch element.name {
        case "sheetView" where !hasView:
            hasView = true
            sheet.isSelected = isOn(element["tabSelected"])
            sheet.topLeftCell = element["topLeftCell"].flatMap { CellPlace($0) } ?? .first
        case "pane": if (element["state"] ?? "split") != "split" { sheet.isFrozen = true }
        case "selection": sheet.activeCell = element["activeCell"].flatMap { CellPlace($0) } ?? .first
        default: break
        }
    }

    private func add(_ reference: String?, to list: WritableKeyPath<AuditedSheet, [CellArea]>) {
        if let area = reference.flatMap({ CellArea($0) }) { sheet[keyPath: list].append(area) }
    }

    private func isOn(_ text: String?) -> Bool { text == "1" || text == "true" }
    private func number(_ text: String?) -> Double? { text.flatMap { Double($0) } }
}
