/// A piece of a page. Data can only become text or the value of an attribute, and both are escaped where they are written:
/// nothing that a table holds can turn into markup.
package indirect enum HTMLNode: Sendable {
    case text(String)
    case element(HTMLName, [HTMLSetting], [HTMLNode])
    /// A chart, as `InlineDrawing` has checked it.
    case drawing(InlineDrawing)
    /// A style or script of the page's own.
    case block(InlineBlock)
}

/// One attribute of an element with its value.
package struct HTMLSetting: Sendable {
    let attribute: HTMLAttribute
    let value: String

    static func set(_ attribute: HTMLAttribute, _ value: String) -> HTMLSetting {
        HTMLSetting(attribute: attribute, value: value)
    }
}

extension HTMLNode: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension HTMLNode {
    static func make(_ name: HTMLName, _ settings: [HTMLSetting] = [], _ content: [HTMLNode] = []) -> HTMLNode {
        .element(name, settings, content)
    }

    static func make(_ name: HTMLName, _ settings: [HTMLSetting] = [], text: String) -> HTMLNode {
        .element(name, settings, [.text(text)])
    }

    static func of(class name: String, _ element: HTMLName, _ content: [HTMLNode]) -> HTMLNode {
        .element(element, [.set(.class, name)], content)
    }

    /// Something wide that scrolls in itself where the page is narrow, and so must be reached by the keyboard.
    static func scroller(of name: String, _ content: HTMLNode) -> HTMLNode {
        .make(
            .div, [.set(.class, "scroll"), .set(.role, "region"), .set(.tabindex, "0"), .set(.ariaLabel, name)],
            [content])
    }
}
