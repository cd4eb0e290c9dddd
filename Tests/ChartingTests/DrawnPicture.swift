import Foundation

@testable import Charting

/// The elements of an SVG text, read by a scanner so small that it refuses all but plain well-formed XML.
struct DrawnPicture {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""

        func number(_ attribute: String) -> Double { attributes[attribute].flatMap(Double.init) ?? 0 }
    }

    struct Fault: Error { let reason: String }

    private(set) var elements: [Element] = []

    init(_ svg: String) throws {
        var open: [Int] = []
        var rest = svg[...]
        while let start = rest.firstIndex(of: "<") {
            try Self.checkText(rest[..<start])
            for index in open { elements[index].text += rest[..<start] }
            guard let end = rest[start...].firstIndex(of: ">") else { throw Fault(reason: "a tag that does not end") }
            var tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                guard let last = open.popLast(), elements[last].name == tag.dropFirst() else {
                    throw Fault(reason: "</\(tag.dropFirst())> closes nothing")
                }
                continue
            }
            let closesItself = tag.last == "/"
            if closesItself { tag = tag.dropLast() }
            elements.append(try Self.element(of: tag))
            if !closesItself { open.append(elements.count - 1) }
            if open.isEmpty, !rest.allSatisfy(\.isWhitespace) { throw Fault(reason: "more than one root") }
        }
        guard open.isEmpty, rest.allSatisfy(\.isWhitespace) else { throw Fault(reason: "open at the end") }
    }

    private static func element(of tag: Substring) throws -> Element {
        let name = tag.prefix { $0 != " " }
        guard !name.isEmpty, name.allSatisfy(\.isLetter) else { throw Fault(reason: "no name in <\(tag)>") }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while rest.first == " " {
            let key = rest.dropFirst().prefix { $0 != "=" }
            rest = rest.dropFirst(key.count + 1)
            guard rest.hasPrefix("=\"") else { throw Fault(reason: "no value for \(key)") }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 3)
            try checkText(value)
            guard attributes.updateValue(String(value), forKey: String(key)) == nil else {
                throw Fault(reason: "\(key) twice")
            }
        }
        guard rest.isEmpty else { throw Fault(reason: "left over: \(rest)") }
        return Element(name: String(name), attributes: attributes)
    }

    private static func checkText(_ text: Substring) throws {
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            rest = rest[ampersand...]
            let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
            guard entities.contains(where: { rest.hasPrefix($0) }) else { throw Fault(reason: "a bare &") }
            rest = rest.dropFirst()
        }
        let forbidden = text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0xFFFE }
        if forbidden { throw Fault(reason: "a control character") }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func texts() -> [String] {
        all("text").map { element in
            element.text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
                .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        }
    }

    /// The boxes of all lines of text, by the same table of widths that placed them.
    func textBoxes() -> [CGRect] {
        zip(all("text"), texts()).map { element, text in
            let font = Font(size: element.number("font-size"), isBold: element.attributes["font-weight"] == "bold")
            let width = TextMeasure(font: font).width(of: text)
            let shift =
                switch element.attributes["text-anchor"] {
                case "middle": width / 2
                case "end": element.attributes["direction"] == "rtl" ? 0 : width
                default: 0.0
                }
            let top = element.number("y") - font.size * 0.72
            return CGRect(x: element.number("x") - shift, y: top, width: width, height: font.size * 0.9)
        }
    }

    /// Texts that touch another, leave the page or are smaller than can be read.
    func overlaps(within width: Double) -> [String] {
        let (boxes, texts) = (textBoxes(), texts())
        let height = elements[0].number("height")
        return boxes.indices.filter { index in
            let box = boxes[index]
            return box.minX < 0 || box.maxX > width || box.maxY > height || all("text")[index].number("font-size") < 11
                || boxes.dropFirst(index + 1).contains { $0.intersects(box) }
        }.map { texts[$0] }
    }

    /// The heights of the points of a path, in their order.
    static func heights(of path: Element) -> [Double] {
        (path.attributes["d"] ?? "").matches(of: #/[ML][-0-9.]+ ([-0-9.]+)/#).compactMap { Double($0.1) }
    }
}
