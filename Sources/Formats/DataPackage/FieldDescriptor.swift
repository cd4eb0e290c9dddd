import ImpreciseDates
import Tables

/// A field and the rules for its cells (Table Schema v2, https://datapackage.org/standard/table-schema/).
package struct FieldDescriptor: Sendable {
    package let field: Field
    /// The field's allowed values, to be looked up.
    let allowed: Set<String>
    package let isRequired: Bool
    package let isUnique: Bool
    /// What a cell must match as a whole. For lists: each item.
    package let pattern: CellPattern?
    package let minimum: Double?
    package let maximum: Double?
    package let numbers: NumberForm
    /// Whether its texts may hold lines that look like rows.
    package let isMultiline: Bool
    /// Says that dates which Excel has rewritten are to be read, and how.
    package let excelDates: ExcelDates?
    package let lookups: [Lookup]
    /// Values whose rows are passed over, by the resource's `ignore`.
    package internal(set) var outOfScope: [String] = []

    package init(
        field: Field, isRequired: Bool = false, isUnique: Bool = false, pattern: CellPattern? = nil,
        minimum: Double? = nil, maximum: Double? = nil, numbers: NumberForm = NumberForm(),
        isMultiline: Bool = false, excelDates: ExcelDates? = nil, lookups: [Lookup] = []
    ) {
        self.field = field
        allowed = Set(field.allowed)
        self.isRequired = isRequired
        self.isUnique = isUnique
        self.pattern = pattern
        self.minimum = minimum
        self.maximum = maximum
        self.numbers = numbers
        self.isMultiline = isMultiline
        self.excelDates = excelDates
        self.lookups = lookups
    }
}
