import Markup

/// Reads the twelve colours of a theme (ECMA-376 part 1, 20.1.6.2).
final class ThemeReader: MarkupReceiver {
    private var found: [String: Colour] = [:]
    private var slot: String?

    func begin(_ element: MarkupElement) {
        if Self.slots.contains(element.name) { slot = element.name }
        guard let slot, found[slot] == nil, ["srgbClr", "sysClr"].contains(element.name) else { return }
        found[slot] = (element["lastClr"] ?? element["val"]).flatMap { Colour(hexadecimal: $0) }
    }

    func end(_ name: String, text: String) { if name == slot { slot = nil } }

    /// In the order in which cells number them, which has light before dark.
    var colours: [Colour?] { Self.slots.map { found[$0] } }

    private static let slots = [
        "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
        "folHlink",
    ]
}
