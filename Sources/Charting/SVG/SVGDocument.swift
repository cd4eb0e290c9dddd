/// A whole SVG file: accessible title and description, white ground, and the drawing.
///
/// Styles are presentation attributes, not a `<style>` element: those of an SVG inside a page would reach the whole page,
/// and a strict content security policy drops them.
struct SVGDocument {
    let title: String
    let description: String
    let width: Double
    let height: Double
    let definitions: [SVGElement]
    let content: [SVGElement]
    var theme = Theme.standard

    /// Three of one width for every letter. The first of them that a renderer finds it takes, so that those on one machine agree.
    static let fontFamily = "Liberation Sans, Helvetica, Arial, sans-serif"

    /// A prefix for identifiers that differs between charts, so that several can stand in one page. FNV-1a, 64 bits, of
    /// the text: http://www.isthe.com/chongo/tech/comp/fnv/
    static func identifier(for text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return "chart-" + String(hash, radix: 36)
    }

    func text() -> String {
        let identifier = Self.identifier(for: "\(title)\n\(description)")
        let head = [
            SVGElement(.title, [.id: .text("\(identifier)-title")], text: title),
            SVGElement(.desc, [.id: .text("\(identifier)-desc")], text: description),
        ]
        let definitions = definitions.isEmpty ? [] : [SVGElement(.defs, [:], definitions)]
        let ground = SVGElement(.rect, [.width: .number(width), .height: .number(height), .fill: .paint(.ground)])
        return SVGWriter.text(
            of: SVGElement(
                .svg,
                [
                    .xmlns: "http://www.w3.org/2000/svg",
                    .viewBox: .text("0 0 \(SVGNumber.text(width)) \(SVGNumber.text(height))"),
                    .width: .number(width), .height: .number(height), .role: "img",
                    .ariaLabelledBy: .text("\(identifier)-title \(identifier)-desc"),
                    .fontFamily: .text(Self.fontFamily), .textRendering: "geometricPrecision",
                ],
                head + definitions + [ground] + content),
            theme: theme)
    }
}
