import Formats
import Tables

/// The values of a column as codes from zero, one for each row, with what each code stands for: values that are equal may have
/// several codes, where their marks are composed otherwise. A category's own codes as they are, where no value is missing.
struct ColumnCodes {
    let codes: [UInt32]
    /// By code; among them `missing` if a row has no value.
    let values: [Value]

    init(_ column: Column) {
        switch column {
        case .category(let column):
            let values = column.dictionary.map { Value.text($0) }
            let missing = UInt32(values.count)
            guard column.codes.contains(CategoryColumn.missing) else {
                self.init(codes: column.codes, values: values)
                return
            }
            self.init(
                codes: column.codes.map { $0 == CategoryColumn.missing ? missing : $0 }, values: values + [.missing])
        case .text(let column): self.init(column)
        case .integer(let column):
            self.init(column.count, of: { column[$0] }) { .integer($0) }
        case .boolean(let column):
            self.init(column.count, of: { column[$0] }) { .boolean($0) }
        default: self.init(column.count, of: { column[$0] == .missing ? nil : column[$0] }) { $0 }
        }
    }

    private init(codes: [UInt32], values: [Value]) {
        self.codes = codes
        self.values = values
    }

    /// Texts are told apart by their bytes, without making one of each cell.
    private init(_ column: TextColumn) {
        var dictionary = ByteDictionary()
        var codes = [UInt32](repeating: 0, count: column.count)
        var hasMissing = false
        for row in 0..<column.count {
            let isPlain = column.withPlainBytes(of: row) {
                codes[row] = dictionary.code(of: UnsafeRawBufferPointer($0))
            }
            if isPlain { continue }
            if var text = column[row] {
                codes[row] = text.withUTF8 { dictionary.code(of: UnsafeRawBufferPointer($0)) }
            } else {
                codes[row] = .max
                hasMissing = true
            }
        }
        var values = (0..<dictionary.count).map { Value.text(dictionary.text(of: UInt32($0))) }
        if hasMissing {
            let missing = UInt32(values.count)
            for row in codes.indices where codes[row] == .max { codes[row] = missing }
            values.append(.missing)
        }
        self.init(codes: codes, values: values)
    }

    private init<Key: Hashable>(_ count: Int, of key: (Int) -> Key?, _ value: (Key) -> Value) {
        var known: [Key?: UInt32] = [:]
        var values: [Value] = []
        // Rows often have the key of the row before.
        var last: (key: Key?, code: UInt32)?
        let codes = (0..<count).map { row -> UInt32 in
            let key = key(row)
            if let last, last.key == key { return last.code }
            let code = known[key] ?? UInt32(values.count)
            if code == values.count {
                known[key] = code
                values.append(key.map(value) ?? .missing)
            }
            last = (key, code)
            return code
        }
        self.init(codes: codes, values: values)
    }

    /// With each code changed as the table says.
    func mapped(by table: [UInt32]) -> [UInt32] { codes.map { table[Int($0)] } }

    /// Codes of two columns of one table together, with the codes that each stands for.
    static func pairs(
        _ first: [UInt32], _ firstCount: Int, _ second: [UInt32], _ secondCount: Int
    ) -> (codes: [UInt32], pairs: [(UInt32, UInt32)]) {
        var pairs: [(UInt32, UInt32)] = []
        var codes = [UInt32](repeating: 0, count: first.count)
        func add(_ row: Int) -> UInt32 {
            pairs.append((first[row], second[row]))
            return UInt32(pairs.count - 1)
        }
        let size = firstCount.multipliedReportingOverflow(by: secondCount)
        if !size.overflow, size.partialValue <= 1 << 22 {
            var known = [UInt32](repeating: .max, count: size.partialValue)
            for row in first.indices {
                let place = Int(first[row]) * secondCount + Int(second[row])
                if known[place] == .max { known[place] = add(row) }
                codes[row] = known[place]
            }
        } else {
            var known: [UInt64: UInt32] = [:]
            for row in first.indices {
                let place = UInt64(first[row]) << 32 | UInt64(second[row])
                if let code = known[place] {
                    codes[row] = code
                } else {
                    codes[row] = add(row)
                    known[place] = codes[row]
                }
            }
        }
        return (codes, pairs)
    }
}
