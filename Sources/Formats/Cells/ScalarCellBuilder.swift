import Tables

/// What a cell of numbers or booleans is read as.
protocol CellScalar: Hashable, Sendable {
    static var zero: Self { get }
    /// For diagnostics: what such a cell looks like, and what to do when it does not.
    static var expected: String { get }
    static var mend: String { get }
    /// The cell's place in a declared range; nil for what has no order.
    var magnitude: Double? { get }
    init?(cell: String)
    static func column(_ scalars: ScalarColumn<Self>) -> Column
}

struct ScalarCellBuilder<Scalar: CellScalar>: CellBuilder {
    private var elements: [Scalar] = []
    private var present = Bitmap()

    mutating func append(_ cell: CellContent, _ descriptor: FieldDescriptor) -> CellFault? {
        guard let scalar = Scalar(cell: cell.text) else {
            appendMissing()
            return .type(expected: Scalar.expected, mend: Scalar.mend)
        }
        elements.append(scalar)
        present.append(true)
        if let magnitude = scalar.magnitude {
            if let minimum = descriptor.minimum, magnitude < minimum {
                return .range(expected: "at least \(CellText.plain(minimum))")
            }
            if let maximum = descriptor.maximum, magnitude > maximum {
                return .range(expected: "at most \(CellText.plain(maximum))")
            }
        }
        return descriptor.fault(in: cell)
    }

    mutating func appendMissing() {
        elements.append(.zero)
        present.append(false)
    }

    mutating func removeLast() {
        elements.removeLast()
        present.removeLast()
    }

    func finish(source: SharedBytes, unescaped: SharedBytes) -> Column {
        Scalar.column(ScalarColumn(elements: elements, present: present))
    }
}

extension Int64: CellScalar {
    static var expected: String { "a whole number, written with digits only" }
    static var mend: String { "write the digits without spaces, units or grouping, or declare the field as `string`" }
    var magnitude: Double? { Double(self) }
    init?(cell: String) { self.init(cell) }
    static func column(_ scalars: ScalarColumn<Int64>) -> Column { .integer(scalars) }
}

extension Double: CellScalar {
    static var expected: String { "a number, written with \".\" for the decimal mark" }
    static var mend: String {
        "write the number without units, grouping or decimal comma, or declare the field as `string`"
    }
    var magnitude: Double? { self }
    /// Decimal notation only: no hexadecimal, infinity or NaN.
    init?(cell: String) {
        guard cell.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let number = Double(cell),
            number.isFinite
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
    init?(cell: String) {
        switch cell {
        case "true", "True", "TRUE", "1": self = true
        case "false", "False", "FALSE", "0": self = false
        default: return nil
        }
    }
    static func column(_ scalars: ScalarColumn<Bool>) -> Column { .boolean(scalars) }
}
