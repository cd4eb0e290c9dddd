/// A whole document around what it shows: language, title, one style, at most one script, and a policy that allows these two alone.
struct PageFrame {
    let title: String
    let language: String
    let style: InlineBlock
    let script: InlineBlock?
    let body: [HTMLNode]

    var text: String {
        let head: [HTMLNode] = [
            .make(.meta, [.set(.charset, "utf-8")]),
            .make(.meta, [.set(.httpEquiv, "Content-Security-Policy"), .set(.content, policy)]),
            .make(.meta, [.set(.name, "viewport"), .set(.content, "width=device-width, initial-scale=1")]),
            .make(.meta, [.set(.name, "referrer"), .set(.content, "no-referrer")]),
            .make(.title, text: title),
            // Without it a browser asks the server for an icon that is not there.
            .make(.link, [.set(.rel, "icon"), .set(.href, "data:,")]),
            .block(style),
        ]
        return HTMLWriter.document(
            .make(
                .html, [.set(.lang, language)],
                [.make(.head, [], head), .make(.body, [], body + (script.map { [.block($0)] } ?? []))]))
    }

    /// Nothing may be loaded from anywhere, and nothing runs but the page's own blocks.
    private var policy: String {
        let scripts = script.map(\.source) ?? "'none'"
        return
            "default-src 'none'; style-src \(style.source); script-src \(scripts); img-src data:; base-uri 'none'; form-action 'none'"
    }
}
