/// One finding with what surrounds it.
package struct PageFinding: Sendable {
    let topic: String
    package let sentence: String
    let standing: String
    let imprecision: String
    let caveats: String
    let maySay: [String]
    let mayNotSay: [String]

    package init(
        topic: String, sentence: String, standing: String, imprecision: String, caveats: String, maySay: [String],
        mayNotSay: [String]
    ) {
        self.topic = topic
        self.sentence = sentence
        self.standing = standing
        self.imprecision = imprecision
        self.caveats = caveats
        self.maySay = maySay
        self.mayNotSay = mayNotSay
    }

    /// The two lists side by side, each under a heading of the given rank; none where neither is known.
    func sayings(_ heading: HTMLName) -> [HTMLNode] {
        func list(_ name: String, _ title: String, _ sentences: [String]) -> [HTMLNode] {
            guard !sentences.isEmpty else { return [] }
            return [
                .of(
                    class: name, .div,
                    [.make(heading, text: title), .make(.ul, [], sentences.map { .make(.li, text: $0) })])
            ]
        }
        let lists = list("may", "May be said", maySay) + list("not", "May not be said", mayNotSay)
        return lists.isEmpty ? [] : [.of(class: "sayings", .div, lists)]
    }

    /// What else must be known of it.
    var notes: [HTMLNode] {
        [("Imprecise dates", imprecision), ("Caveats", caveats)].filter { !$0.1.isEmpty }.map { title, text in
            .make(.p, [], [.make(.strong, text: "\(title): "), .text(text)])
        }
    }
}
