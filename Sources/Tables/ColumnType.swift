/// What the cells of a column are.
package enum ColumnType: String, CaseIterable, Hashable, Sendable {
    /// EDTF: exact or imprecise.
    case date
    /// 64 bits.
    case integer
    /// Double precision.
    case number
    case boolean
    /// Text out of few values, stored once each.
    case category
    case text
    /// Several texts in one cell, in order.
    case list
}
