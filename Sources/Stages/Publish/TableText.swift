/// What a pipeline says of a table in its own words, once for every output that shows it.
package struct TableText: Hashable, Sendable {
    package let title: String
    package let notes: [String]

    package init(title: String, notes: [String]) {
        self.title = title
        self.notes = notes
    }
}
