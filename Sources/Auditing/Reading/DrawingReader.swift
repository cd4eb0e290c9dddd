import Markup

/// Reads one part of drawings (ECMA-376 part 1, 20.5).
final class DrawingReader: MarkupReceiver {
    private(set) var drawings: [AuditedDrawing] = []
    private var path: [String] = []
    private var place = CellPlace.first
    private var row = 0
    private var column = 0
    private var kind: AuditedDrawing.Kind?
    private var name = ""
    private var description = ""
    private var isDecorative = false
    private var hasText = false
    /// What older programs show in place of something newer; it is not shown twice.
    private var fallbackDepth = 0

    func begin(_ element: MarkupElement) {
        path.append(element.name)
        if element.name == "Fallback" { fallbackDepth += 1 }
        guard fallbackDepth == 0 else { return }
        switch element.name {
        case "pic": open(.picture)
        case "graphicFrame": open(.chart)
        case "sp", "cxnSp": open(.shape)
        case "cNvPr" where kind != nil && name.isEmpty && description.isEmpty:
            name = element["name"] ?? ""
            description = (element["descr"] ?? element["title"] ?? "").trimmingSpaces
        case "cNvSpPr": if ["1", "true"].contains(element["txBox"] ?? "0") { kind = .textBox }
        case "decorative": isDecorative = ["1", "true"].contains(element["val"] ?? "0")
        default: break
        }
    }

    func end(_ element: String, text: String) {
        path.removeLast()
        if element == "Fallback" { fallbackDepth -= 1 }
        guard fallbackDepth == 0 else { return }
        switch element {
        case "col" where path.last == "from": column = Int(text.trimmingSpaces) ?? 0
        case "row" where path.last == "from": row = Int(text.trimmingSpaces) ?? 0
        case "from":
            place = CellPlace(
                row: min(max(row, 0), CellPlace.rowLimit), column: min(max(column, 0), CellPlace.columnLimit))
        case "t": if !text.trimmingSpaces.isEmpty { hasText = true }
        case "pic", "graphicFrame", "sp", "cxnSp": close()
        default: break
        }
    }

    private func open(_ kind: AuditedDrawing.Kind) {
        self.kind = kind
        (name, description, isDecorative, hasText) = ("", "", false, false)
    }

    private func close() {
        guard let kind else { return }
        drawings.append(
            AuditedDrawing(
                kind: kind == .shape && hasText ? .textBox : kind, name: name, description: description,
                isDecorative: isDecorative, place: place))
        self.kind = nil
    }
}
