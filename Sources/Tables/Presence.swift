/// Which rows have a value, while a column is built: nothing is kept as long as all have.
package struct Presence: Sendable {
    private var count = 0
    /// Nil while every row has a value.
    private var flags: [Bool]?

    package init() {}

    @inline(__always)
    package mutating func append(_ isPresent: Bool) {
        if !isPresent, flags == nil { flags = Array(repeating: true, count: count) }
        flags?.append(isPresent)
        count += 1
    }

    package mutating func append(present rows: Int) {
        flags?.append(contentsOf: repeatElement(true, count: rows))
        count += rows
    }

    /// Takes rows out again, ascending.
    package mutating func remove(at rows: [Int]) {
        flags?.remove(at: rows)
        count -= rows.count
    }

    package mutating func append(contentsOf other: Presence) {
        if flags == nil, other.flags != nil { flags = Array(repeating: true, count: count) }
        if let others = other.flags {
            flags?.append(contentsOf: others)
        } else {
            flags?.append(contentsOf: repeatElement(true, count: other.count))
        }
        count += other.count
    }

    package func finish() -> Bitmap { flags.map { Bitmap($0) } ?? Bitmap(repeating: true, count: count) }
}
