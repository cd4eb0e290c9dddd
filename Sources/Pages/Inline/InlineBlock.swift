import Formats

/// A style or script that stands in the page itself. The page's security policy names the hash of each, so that a browser runs
/// no other, wherever it may have come from.
package struct InlineBlock: Sendable {
    enum Kind: String {
        case style, script
    }

    private let kind: Kind
    private let text: String

    /// - Precondition: `text` is the page's own and does not end the element it stands in.
    init(_ kind: Kind, _ text: String) {
        precondition(!text.contains("</"), "inline blocks hold no end tag")
        self.kind = kind
        self.text = "\n" + text + "\n"
    }

    var markup: String { "<\(kind.rawValue)>\(text)</\(kind.rawValue)>\n" }

    /// As `Content-Security-Policy` names it (CSP Level 3, 2.3.1).
    var source: String { "'sha256-\(Base64.text(ofHex: Digest.sha256.hex(of: text)))'" }
}
