/// A part of a page under a heading of its own.
struct PageSection {
    let id: String
    let title: String
    private let kind: String
    private let content: [HTMLNode]
    private let isContents: Bool

    init(id: String, title: String, class kind: String = "part", _ content: [HTMLNode]) {
        self.init(id: id, title: title, kind: kind, content, isContents: false)
    }

    private init(id: String, title: String, kind: String, _ content: [HTMLNode], isContents: Bool) {
        self.kind = kind
        self.id = id
        self.title = title
        self.content = content
        self.isContents = isContents
    }

    /// Links to other sections.
    static func contents(of sections: [PageSection]) -> PageSection {
        let links = sections.map { section -> HTMLNode in
            .make(.li, [], [.make(.a, [.set(.href, PageLink(place: section.id).address)], text: section.title)])
        }
        return PageSection(id: "contents", title: "On this page", kind: "", [.make(.ul, [], links)], isContents: true)
    }

    var node: HTMLNode {
        if isContents { return .make(.nav, [.set(.ariaLabel, title)], content) }
        let heading = HTMLNode.make(.h2, [.set(.id, id)], text: title)
        return .make(.section, [.set(.class, kind), .set(.ariaLabelledBy, id)], [heading] + content)
    }
}
