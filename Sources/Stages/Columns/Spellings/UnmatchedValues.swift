/// The different texts that have no spelling, and the rows in which they stand, in order of their first rows.
struct UnmatchedValues {
    struct Value {
        let text: String
        fileprivate(set) var rows: [Int]
    }

    private(set) var values: [Value] = []
    private var places: [String: Int] = [:]

    mutating func add(_ text: String, row: Int) {
        if let place = places[text] {
            values[place].rows.append(row)
        } else {
            places[text] = values.count
            values.append(Value(text: text, rows: [row]))
        }
    }
}
