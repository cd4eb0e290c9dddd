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
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            made += rest[..<start]
            guard let end = rest.utf8[start...].firstIndex(of: UInt8(ascii: ">")),
                let tag = Self.tag(rest[start...end], prefix)
            else { return nil }
            made += tag
            rest = rest[rest.utf8.index(after: end)...]
        }
        made += rest
        guard made.hasPrefix("<svg "), let title = Self.text(of: "title", in: svg),
            let width = Self.number("width", in: svg), let height = Self.number("height", in: svg)
        else { return nil }
        self.title = title
        description = Self.text(of: "desc", in: svg) ?? ""
        size = (width, height)
        markup = made
    }

    /// The tag with its identifiers renamed; nil for one that is not of the list, or has an attribute that could do or load
    /// something. Names of attributes stand outside quotes, what data say within.
    private static func tag(_ tag: Substring, _ prefix: String) -> String? {
        let quote = UInt8(ascii: "\"")
        var parts = tag.utf8.split(separator: quote, omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard parts.count % 2 == 1, let head = parts.first?.dropFirst() else { return nil }
        let name = head.utf8.drop { $0 == UInt8(ascii: "/") }.prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "z")).contains($0) && $0 != UInt8(ascii: ">")
        }
        guard elements.contains(String(Substring(name))), !head.utf8.contains(UInt8(ascii: "<")) else { return nil }
        for index in stride(from: 1, to: parts.count, by: 2) {
            let attribute =
                parts[index - 1].utf8.split(separator: UInt8(ascii: " ")).last.map { String(Substring($0)) } ?? ""
            guard attribute.hasSuffix("="), !attribute.hasPrefix("on"), !attribute.hasPrefix("style"),
                !attribute.hasSuffix("href="), !parts[index].utf8.contains(UInt8(ascii: "<"))
            else { return nil }
            switch attribute {
            case "id=": parts[index] = prefix + parts[index]
            case "aria-labelledby=", "aria-describedby=":
                parts[index] = parts[index].split(separator: " ").map { prefix + $0 }.joined(separator: " ")
            case _ where parts[index].hasPrefix("url(#"): parts[index] = "url(#" + prefix + parts[index].dropFirst(5)
            default: break
            }
        }
        return parts.joined(separator: "\"")
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
