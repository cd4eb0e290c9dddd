import Tables

/// Equal values of two columns as equal codes from zero; a missing value, and a left one that no right row has, are negative.
struct KeyCodes {
    let left: [Int32]
    let right: [Int32]
    /// How many codes there are.
    let count: Int

    private static let none = Int32(-1)

    init(_ left: Column, _ right: Column) {
        switch (left, right) {
        case (.integer(let first), .integer(let second)):
            self.init(second.count, of: { second[$0] }, first.count, of: { first[$0] })
        case (.category(let first), .category(let second)): self.init(first, second)
        default:
            self.init(
                right.count, of: { Self.key(right[$0]) }, left.count, of: { Self.key(left[$0]) })
        }
    }

    private init(left: [Int32], right: [Int32], count: Int) {
        self.left = left
        self.right = right
        self.count = count
    }

    private init<Key: Hashable>(
        _ rightCount: Int, of rightKey: (Int) -> Key?, _ leftCount: Int, of leftKey: (Int) -> Key?
    ) {
        var codes: [Key: Int32] = [:]
        right = (0..<rightCount).map { row in
            guard let key = rightKey(row) else { return Self.none }
            if let code = codes[key] { return code }
            let code = Int32(codes.count)
            codes[key] = code
            return code
        }
        left = (0..<leftCount).map { row in leftKey(row).flatMap { codes[$0] } ?? Self.none }
        count = codes.count
    }

    /// Dictionaries are compared, rows go by their codes.
    private init(_ first: CategoryColumn, _ second: CategoryColumn) {
        // Texts that differ only in how their marks are composed are equal.
        var codes: [String: Int32] = [:]
        let seconds = second.dictionary.map { text in
            let code = codes[text] ?? Int32(codes.count)
            codes[text] = code
            return code
        }
        let firsts = first.dictionary.map { codes[$0] ?? Self.none }
        func rows(_ column: CategoryColumn, _ codes: [Int32]) -> [Int32] {
            column.codes.map { $0 == CategoryColumn.missing ? Self.none : codes[Int($0)] }
        }
        self.init(left: rows(first, firsts), right: rows(second, seconds), count: codes.count)
    }

    /// Of two columns together.
    func joined(with other: KeyCodes) -> KeyCodes {
        func pair(_ first: Int32, _ second: Int32) -> Int64? {
            first < 0 || second < 0 ? nil : Int64(first) << 32 | Int64(second)
        }
        return KeyCodes(
            right.count, of: { pair(right[$0], other.right[$0]) }, left.count, of: { pair(left[$0], other.left[$0]) })
    }

    private static func key(_ value: Value) -> Value? { value == .missing ? nil : value }
}
