/// Which side the rows of one group take.
package struct ToneBar: Hashable, Sendable {
    package let title: String
    package let one: Int
    package let other: Int
    /// Rows that take neither side.
    package let neither: Int
    /// Rows that may lie in the period, all sides together, those that do for certain included.
    package let possible: Int

    package init(title: String, one: Int, other: Int, neither: Int, possible: Int) {
        self.title = title
        // Short of what overflows when added.
        func kept(_ count: Int) -> Int { min(max(count, 0), 1_000_000_000_000_000) }
        self.one = kept(one)
        self.other = kept(other)
        self.neither = kept(neither)
        self.possible = kept(possible)
    }

    var sided: Int { one + other }

    /// `25 of 27 critical, 4 neither, 2 more may belong here`
    func numbers(_ name: String) -> String {
        var parts = ["\(DrawnText.grouped(one)) of \(DrawnText.grouped(sided)) \(name)"]
        if sided == 0 { parts = ["n = 0"] }
        if neither > 0 { parts.append("\(DrawnText.grouped(neither)) neither") }
        let more = possible - sided - neither
        if more > 0 { parts.append("\(DrawnText.grouped(more)) more may belong here") }
        return parts.joined(separator: ", ")
    }
}
