/// A chart of the same build, to stand in a page: its SVG with identifiers of its own, its title and its description.
///
/// It takes what `Charting` writes and nothing else: elements without scripts, styles or addresses, every text escaped.
package struct InlineDrawing: Sendable {
    package let title: String
    /// What it shows, for those who cannot see it: the finding first.
    package let description: String
    let markup: String
    /// Width and height as drawn.
    let size: (width: Double, height: Double)

    private static let elements: Set<String> = [
        "svg", "title", "desc", "defs", "pattern", "g", "rect", "circle", "path", "line", "text", "tspan", "polygon",
        "polyline",
        "ellipse", "clipPath", "linearGradient", "stop", "marker",
    ]

    /// Nil for an SVG that `Charting` would not write.
    ///
    /// - Parameter prefix: stands before every identifier, so that the charts of a page have none in common.
    package init?(svg: String, prefix: String) {
        var made = ""
        made.reserveCapacity(svg.utf8.count + 1_024)
        var rest = svg[...]
        while let start = rest.firstIndex(of: "<") {
            made += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else { return nil }
            let tag = rest[start...end]
            guard Self.isPlain(tag) else { return nil }
            made += Self.renamed(tag, prefix)
            rest = rest[rest.index(after: end)...]
        }
        guard made.hasPrefix("<svg "), let title = Self.text(of: "title", in: svg),
            let width = Self.number("width", in: svg), let height = Self.number("height", in: svg)
        else { return nil }
        self.title = title
        description = Self.text(of: "desc", in: svg) ?? ""
        size = (width, height)
        markup = made
    }

    private static func isPlain(_ tag: Substring) -> Bool {
        let name = tag.dropFirst(tag.hasPrefix("</") ? 2 : 1).prefix { $0.isLetter || $0.isNumber }
        return elements.contains(String(name)) && !tag.dropFirst().contains("<") && !tag.contains(" on")
            && !tag.contains("href")
            && !tag.contains("style=")
    }

    private static func renamed(_ tag: Substring, _ prefix: String) -> String {
        guard tag.contains("id=") || tag.contains("#") || tag.contains("aria-") else { return String(tag) }
        var made = String(tag).replacing(" id=\"", with: " id=\"\(prefix)").replacing("url(#", with: "url(#\(prefix)")
        for attribute in [" aria-labelledby=\"", " aria-describedby=\""] {
            guard let start = made.firstRange(of: attribute)?.upperBound,
                let end = made[start...].firstIndex(of: "\"")
            else { continue }
            let names = made[start..<end].split(separator: " ").map { prefix + $0 }.joined(separator: " ")
            made.replaceSubrange(start..<end, with: names)
        }
        return made
    }

    /// What stands in the first element of that name, its entities taken back.
    private static func text(of element: String, in svg: String) -> String? {
        guard let start = svg.firstRange(of: "<" + element), let open = svg[start.upperBound...].firstIndex(of: ">"),
            let end = svg[open...].firstRange(of: "</" + element + ">")
        else { return nil }
        return String(svg[svg.index(after: open)..<end.lowerBound]).replacing("&lt;", with: "<").replacing(
            "&gt;", with: ">"
        )
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    private static func number(_ attribute: String, in svg: String) -> Double? {
        guard let start = svg.firstRange(of: " " + attribute + "=\"") else { return nil }
        return Double(svg[start.upperBound...].prefix { $0 != "\"" })
    }
}
