import Markup

/// Reads xl/workbook.xml: which sheets there are, in which order, and which of them opens.
final class WorkbookPartReader: MarkupReceiver {
    struct Entry {
        let name: String
        let isHidden: Bool
        let relationship: String
    }

    private(set) var entries: [Entry] = []
    private(set) var activeSheet = 0
    private var hasView = false

    func begin(_ element: MarkupElement) {
        switch element.name {
        case "sheet":
            guard let name = element["name"], let id = element[qualified: "id"] else { return }
            entries.append(
                Entry(name: name, isHidden: (element["state"] ?? "visible") != "visible", relationship: id))
        case "workbookView" where !hasView:
            hasView = true
            activeSheet = element["activeTab"].flatMap { Int($0) } ?? 0
        default: break
        }
    }

    func end(_ name: String, text: String) {}
}
