import Tables

/// Equal values of two columns as equal codes from zero; `none` for a missing value, and for a left one that no right row has.
struct KeyCodes {
    static let none = UInt32.max

    let left: [UInt32]
    let right: [UInt32]
    /// How many codes there are.
    let count: Int

    init(_ left: Column, _ right: Column) {
        let (first, second) = (ColumnCodes(left), ColumnCodes(right))
        // Texts that differ only in how their marks are composed are equal.
        var known: [Value: UInt32] = [:]
        let rightTable = second.values.enumerated().map { code, value in
            guard value != .missing else { return Self.none }
            if let code = known[value] { return code }
            known[value] = UInt32(code)
            return UInt32(code)
        }
        let isAsItIs = rightTable.indices.allSatisfy { rightTable[$0] == UInt32($0) }
        self.init(
            left: first.mapped(by: first.values.map { known[$0] ?? Self.none }),
            right: isAsItIs ? second.codes : second.mapped(by: rightTable), count: second.values.count)
    }

    /// Of several pairs of columns together; nil of none.
    init?(_ columns: [(left: Column, right: Column)]) {
        guard let first = columns.first else { return nil }
        self = columns.dropFirst().reduce(KeyCodes(first.left, first.right)) {
            $0.joined(with: KeyCodes($1.left, $1.right))
        }
    }

    private init(left: [UInt32], right: [UInt32], count: Int) {
        self.left = left
        self.right = right
        self.count = count
    }

    /// Of two columns together.
    func joined(with other: KeyCodes) -> KeyCodes {
        // Rows of both sides one below the other, what is none as a code of its own.
        func all(_ codes: KeyCodes) -> [UInt32] { (codes.right + codes.left).map { min($0, UInt32(codes.count)) } }
        let (made, pairs) = ColumnCodes.pairs(all(self), count + 1, all(other), other.count + 1)
        let isNone = pairs.map { $0.0 == count || $0.1 == other.count }
        let codes = made.map { isNone[Int($0)] ? Self.none : $0 }
        return KeyCodes(
            left: Array(codes[right.count...]), right: Array(codes[..<right.count]), count: pairs.count)
    }
}
