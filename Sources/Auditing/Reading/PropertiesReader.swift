import Markup

/// Reads docProps/core.xml (ECMA-376 part 2, 8).
final class PropertiesReader: MarkupReceiver {
    private(set) var properties = DocumentProperties()

    func begin(_ element: MarkupElement) {}

    func end(_ name: String, text: String) {
        switch name {
        case "title": properties.title = text.trimmingSpaces
        case "subject": properties.subject = text.trimmingSpaces
        case "creator": properties.author = text.trimmingSpaces
        case "language": properties.language = text.trimmingSpaces
        default: break
        }
    }
}
