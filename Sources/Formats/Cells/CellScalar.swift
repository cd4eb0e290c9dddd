import Tables

/// What a cell of numbers or booleans is read as.
protocol CellScalar: Hashable, Sendable {
    static var zero: Self { get }
    /// For diagnostics: what such a cell looks like, and what to do when it does not.
    static var expected: String { get }
    static var mend: String { get }
    /// The cell's place in a declared range; nil for what has no order.
    var magnitude: Double? { get }
    /// Nil when the cell is not of the form.
    init?(cell: UnsafeRawBufferPointer, form: NumberForm)
    static func column(_ scalars: ScalarColumn<Self>) -> Column
}

extension Int64: CellScalar {
    static var expected: String { "a whole number, written with digits only" }
    static var mend: String { "write the digits without spaces, units or grouping, or declare the field as `string`" }
    var magnitude: Double? { Double(self) }

    init?(cell: UnsafeRawBufferPointer, form: NumberForm) {
        guard form.isPlain else {
            guard let plain = form.plain(String(decoding: cell, as: UTF8.self)) else { return nil }
            self.init(plain)
            return
        }
        // Eighteen digits always fit.
        if cell.count <= 18 {
            var number: Int64 = 0
            for byte in cell {
                guard case let digit = byte &- UInt8(ascii: "0"), digit < 10 else {
                    self.init(String(decoding: cell, as: UTF8.self))
                    return
                }
                number = number &* 10 &+ Int64(digit)
            }
            self = number
        } else {
            self.init(String(decoding: cell, as: UTF8.self))
        }
    }

    static func column(_ scalars: ScalarColumn<Int64>) -> Column { .integer(scalars) }
}

extension Double: CellScalar {
    static var expected: String { "a number, written with \".\" for the decimal mark" }
    static var mend: String {
        "write the number without units, grouping or decimal comma, or declare the field as `string`"
    }
    var magnitude: Double? { self }

    /// Decimal notation only: no hexadecimal, infinity or NaN.
    init?(cell: UnsafeRawBufferPointer, form: NumberForm) {
        let text = String(decoding: cell, as: UTF8.self)
        guard let plain = form.isPlain ? text : form.plain(text),
            plain.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let number = Double(plain), number.isFinite
        else { return nil }
        self = number
    }

    static func column(_ scalars: ScalarColumn<Double>) -> Column { .number(scalars) }
}

extension Bool: CellScalar {
    static var zero: Bool { false }
    static var expected: String { "`true` or `false`" }
    static var mend: String { "write `true` or `false`, or declare the field as `string`" }
    var magnitude: Double? { nil }

    init?(cell: UnsafeRawBufferPointer, form: NumberForm) {
        switch String(decoding: cell, as: UTF8.self) {
        case "true", "True", "TRUE", "1": self = true
        case "false", "False", "FALSE", "0": self = false
        default: return nil
        }
    }

    static func column(_ scalars: ScalarColumn<Bool>) -> Column { .boolean(scalars) }
}
