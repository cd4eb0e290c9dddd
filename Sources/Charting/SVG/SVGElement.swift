/// An element of an SVG document. The names are closed lists, so that no data can become markup.
struct SVGElement: Hashable, Sendable {
    enum Name: String, Sendable {
        case svg, title, desc, defs, pattern, g, rect, circle, path, line, text, tspan
    }

    enum Attribute: String, Sendable {
        case xmlns, id, role, width, height, viewBox, x, y, x1, y1, x2, y2, cx, cy, r, rx, dx, d, fill, stroke,
            direction
        case ariaLabelledBy = "aria-labelledby"
        case fillOpacity = "fill-opacity"
        case fontFamily = "font-family"
        case fontSize = "font-size"
        case fontWeight = "font-weight"
        case patternTransform, patternUnits
        case strokeDashes = "stroke-dasharray"
        case strokeLineJoin = "stroke-linejoin"
        case strokeWidth = "stroke-width"
        case textAnchor = "text-anchor"
        /// Without it hinting may make letters wider than they were measured.
        case textRendering = "text-rendering"
    }

    enum Content: Hashable, Sendable {
        case element(SVGElement)
        case text(String)
    }

    struct Setting: Hashable, Sendable {
        let attribute: Attribute
        let value: SVGValue
    }

    let name: Name
    private(set) var settings: [Setting]
    private(set) var content: [Content]

    init(_ name: Name, _ attributes: KeyValuePairs<Attribute, SVGValue> = [:], _ children: [SVGElement] = []) {
        self.name = name
        settings = attributes.map { Setting(attribute: $0.key, value: $0.value) }
        content = children.map { .element($0) }
    }

    init(_ name: Name, _ attributes: KeyValuePairs<Attribute, SVGValue> = [:], text: String) {
        self.init(name, attributes)
        content = [.text(text)]
    }

    /// The element with one more attribute, written last.
    func setting(_ attribute: Attribute, _ value: SVGValue) -> SVGElement {
        var copy = self
        copy.settings.append(Setting(attribute: attribute, value: value))
        return copy
    }

    /// The element with a `<title>`, which browsers show when the pointer rests on it. At most 80 characters: what
    /// nobody can read in a tooltip would only swell the file.
    func tooltip(_ text: String?) -> SVGElement {
        guard let text, !text.isEmpty else { return self }
        let shown = text.prefix(80)
        var copy = self
        let title = SVGElement(.title, text: shown.endIndex < text.endIndex ? "\(shown)…" : text)
        copy.content.insert(.element(title), at: 0)
        return copy
    }
}
