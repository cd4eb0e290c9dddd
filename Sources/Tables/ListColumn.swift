/// A column of lists of text: the items of all rows one after the other as codes, and where each row's begin.
package struct ListColumn: Sendable {
    /// One more than there are rows; row r holds `items[starts[r]..<starts[r + 1]]`.
    private let starts: [Int]
    private let items: CategoryColumn

    package init(starts: [Int], items: CategoryColumn) {
        self.starts = starts
        self.items = items
    }

    package init(_ lists: [[String]?]) {
        var builder = Builder()
        for list in lists { builder.append(list ?? []) }
        self = builder.finish()
    }

    package var count: Int { starts.count - 1 }

    /// The items in order; nil where there are none.
    package subscript(row: Int) -> [String]? {
        let range = starts[row]..<starts[row + 1]
        return range.isEmpty ? nil : range.map { items.dictionary[Int(items.codes[$0])] }
    }

    package func selecting(_ rows: [Int]) -> ListColumn { ListColumn(rows.map { self[$0] }) }

    package struct Builder: Sendable {
        private var starts = [0]
        private var items = CategoryBuilder()

        package init() {}

        package mutating func append(_ list: [String]) {
            for item in list { items.append(item) }
            starts.append(items.count)
        }

        package func finish() -> ListColumn { ListColumn(starts: starts, items: items.finish()) }
    }
}
