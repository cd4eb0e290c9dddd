/// A chart of the same build, with the data that it draws.
package struct PageChart: Sendable {
    let drawing: InlineDrawing
    /// The same for small screens, where the chart was drawn for them too.
    let narrow: InlineDrawing?
    let data: [PageTable]
    /// The chart's own files, with what each is called.
    let files: [PageFile]

    package init(drawing: InlineDrawing, narrow: InlineDrawing? = nil, data: [PageTable], files: [PageFile]) {
        self.drawing = drawing
        self.narrow = narrow
        self.data = data
        self.files = files
    }

    /// The drawing, which scrolls in itself where it has no room; of two drawings the style shows the one that has.
    var drawn: [HTMLNode] {
        let wide = HTMLNode.scroller(of: "Chart: \(drawing.title)", .drawing(drawing))
        guard let narrow else { return [wide] }
        return [.of(class: "wide", .div, [wide]), .of(class: "narrow", .div, [.drawing(narrow)])]
    }
}

/// A file of the build that a page links to.
package struct PageFile: Sendable {
    let name: String
    let link: PageLink
    let about: String
    /// Of many alike, which a page folds up; these stand beside their charts as well.
    var isChart: Bool { name.hasSuffix(".svg") || name.hasSuffix(".png") }
    /// The same for tables.
    var isTable: Bool { [".csv", ".json", ".jsonl"].contains { name.hasSuffix($0) } && name.contains("/") }

    /// It describes the tables beside it, and is none.
    var isDescriptor: Bool { name.hasSuffix("/datapackage.json") }

    package init(name: String, link: PageLink, about: String) {
        self.name = name
        self.link = link
        self.about = about
    }

    var node: HTMLNode {
        .make(
            .li, [],
            [.make(.a, [.set(.href, link.address)], text: name)] + (about.isEmpty ? [] : [.text(": \(about)")]))
    }
}
