import Markup

/// Reads xl/styles.xml (ECMA-376 part 1, 18.8): fonts, fills and number formats by their lists, then the formats that name
/// them.
final class StyleReader: MarkupReceiver {
    private let theme: [Colour?]
    private var path: [String] = []
    private var fonts: [CellFont] = []
    private var fills: [CellFill] = []
    private var numberFormats: [Int: String] = [:]
    private var formats: [Entry] = []
    private var parents: [Entry] = []
    private var names: [Int: (name: String, builtIn: Int?)] = [:]

    private struct Entry {
        var font = 0
        var fill = 0
        var numberFormat = 0
        var parent = 0
        var wraps = false
        var shrinks = false
        var isRotated = false
    }

    init(theme: [Colour?]) { self.theme = theme }

    func begin(_ element: MarkupElement) {
        let section = path.count > 1 ? path[1] : ""
        path.append(element.name)
        switch section {
        case "fonts": beginFont(element)
        case "fills": beginFill(element)
        case "numFmts":
            if let id = element["numFmtId"].flatMap({ Int($0) }) { numberFormats[id] = element["formatCode"] ?? "" }
        case "cellXfs": beginFormat(element, in: &formats)
        case "cellStyleXfs": beginFormat(element, in: &parents)
        case "cellStyles":
            guard let id = element["xfId"].flatMap({ Int($0) }) else { return }
            names[id] = names[id] ?? (element["name"] ?? "", element["builtinId"].flatMap { Int($0) })
        default: break
        }
    }

    func end(_ name: String, text: String) { path.removeLast() }

    var styleSheet: StyleSheet {
        StyleSheet(
            formats: formats.map { entry in
                var format = CellFormat()
                if fonts.indices.contains(entry.font) { format.font = fonts[entry.font] }
                if fills.indices.contains(entry.fill) { format.fill = fills[entry.fill] }
                format.numberFormat = NumberFormat(
                    numberFormats[entry.numberFormat] ?? Self.builtInFormat(entry.numberFormat))
                (format.wraps, format.shrinks, format.isRotated) = (entry.wraps, entry.shrinks, entry.isRotated)
                if let named = names[entry.parent] { (format.styleName, format.builtInStyle) = named }
                return format
            })
    }

    private func beginFont(_ element: MarkupElement) {
        if element.name == "font" { return fonts.append(CellFont()) }
        guard !fonts.isEmpty else { return }
        let isOn = !["0", "false", "none"].contains(element["val"] ?? "1")
        let last = fonts.count - 1
        switch element.name {
        case "sz": fonts[last].size = element["val"].flatMap { Double($0) } ?? 11
        case "name": fonts[last].name = element["val"] ?? ""
        case "b": fonts[last].isBold = isOn
        case "i": fonts[last].isItalic = isOn
        case "u": fonts[last].isUnderlined = isOn
        case "vertAlign": fonts[last].isSuperscript = element["val"] == "superscript"
        case "color": fonts[last].colour = colour(element)
        default: break
        }
    }

    private func beginFill(_ element: MarkupElement) {
        if element.name == "fill" { return fills.append(CellFill()) }
        guard !fills.isEmpty else { return }
        let last = fills.count - 1
        switch element.name {
        case "patternFill":
            switch element["patternType"] ?? "none" {
            case "none": fills[last].pattern = .none
            case "solid": fills[last].pattern = .solid
            default: fills[last].pattern = .lines
            }
        case "gradientFill": fills[last].pattern = .lines
        case "fgColor" where fills[last].pattern == .solid: fills[last].colour = colour(element)
        default: break
        }
    }

    private func beginFormat(_ element: MarkupElement, in list: inout [Entry]) {
        func number(_ name: String) -> Int { element[name].flatMap { Int($0) } ?? 0 }
        switch element.name {
        case "xf":
            list.append(
                Entry(
                    font: number("fontId"), fill: number("fillId"), numberFormat: number("numFmtId"),
                    parent: number("xfId")))
        case "alignment" where !list.isEmpty:
            let last = list.count - 1
            list[last].wraps = ["1", "true"].contains(element["wrapText"] ?? "0")
            list[last].shrinks = ["1", "true"].contains(element["shrinkToFit"] ?? "0")
            list[last].isRotated = number("textRotation") != 0
        default: break
        }
    }

    private func colour(_ element: MarkupElement) -> Colour? {
        var colour: Colour?
        if let text = element["rgb"] {
            colour = Colour(hexadecimal: text)
        } else if let index = element["theme"].flatMap({ Int($0) }), theme.indices.contains(index) {
            // The reader's own colour of text, unless a tint makes another of it.
            if index == 1, element["tint"] == nil { return nil }
            colour = theme[index]
        } else if let index = element["indexed"].flatMap({ Int($0) }) {
            colour = Colour.indexed(index)
        }
        return colour?.tinted(element["tint"].flatMap { Double($0) } ?? 0)
    }

    /// Those of ECMA-376 part 1, 18.8.30, that rules look at.
    private static func builtInFormat(_ id: Int) -> String {
        switch id {
        case 9: "0%"
        case 10: "0.00%"
        case 14...17, 22: NumberFormat.localDate
        case 18...21, 45...47: "time"
        case 49: "@"
        default: "General"
        }
    }
}
