import Tables

/// The cells of one field in a block of rows, for a column's builder to walk.
struct FieldCells {
    /// The whole file.
    let bytes: UnsafeRawBufferPointer
    /// Row by row, `stride` cells each.
    let cells: UnsafeBufferPointer<CSVCell>
    let stride: Int
    let slot: Int
    let missing: MissingValues
    let descriptor: FieldDescriptor
    let isRequired: Bool

    var count: Int { cells.count / stride }

    @inline(__always)
    subscript(row: Int) -> CSVCell { cells[row * stride + slot] }

    @inline(__always)
    func isMissing(_ cell: CSVCell) -> Bool {
        cell.length == 0 || missing.hasTexts && missing.contains(content(of: cell))
    }

    @inline(__always)
    func content(of cell: CSVCell) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
    }

    func text(of cell: CSVCell) -> String { cell.text(in: bytes) }
}
