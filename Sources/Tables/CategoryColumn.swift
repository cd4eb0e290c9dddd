/// A column of text out of few values: a code a row, and the values once each, in order of first appearance.
package struct CategoryColumn: Sendable {
    package static let missing = UInt32.max

    package let codes: [UInt32]
    package let dictionary: [String]

    package init(codes: [UInt32], dictionary: [String]) {
        self.codes = codes
        self.dictionary = dictionary
    }

    package var count: Int { codes.count }

    package subscript(row: Int) -> String? {
        codes[row] == Self.missing ? nil : dictionary[Int(codes[row])]
    }

    package func selecting(_ rows: [Int]) -> CategoryColumn {
        CategoryColumn(codes: rows.map { codes[$0] }, dictionary: dictionary)
    }
}
