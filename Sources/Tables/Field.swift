/// What a column is called, what it means and in which unit it is; its cells stand in a `Column`.
package struct Field: Hashable, Sendable {
    package let name: String
    package let type: ColumnType
    /// A heading for readers.
    package let title: String
    package let description: String
    /// Such as `bcm/year`, `day`; empty when the column has none.
    package let unit: String
    /// Whether its texts are addresses of pages.
    package let isLink: Bool
    /// The closed list of values (of items, for a list column), in its declared order; empty when any value may stand.
    package let allowed: [String]
    /// Between the items of a list where they stand in one cell.
    package let delimiter: Character
    package let privacy: Privacy

    package init(
        _ name: String, _ type: ColumnType, title: String? = nil, description: String = "", unit: String = "",
        isLink: Bool = false, allowed: [String] = [], delimiter: Character = ";", privacy: Privacy = .open
    ) {
        self.name = name
        self.type = type
        self.title = title ?? name
        self.description = description
        self.unit = unit
        self.isLink = isLink
        self.allowed = allowed
        self.delimiter = delimiter
        self.privacy = privacy
    }

    /// The same field with some of its properties replaced.
    package func with(
        name: String? = nil, type: ColumnType? = nil, title: String? = nil, privacy: Privacy? = nil
    ) -> Field {
        Field(
            name ?? self.name, type ?? self.type, title: title ?? self.title, description: description, unit: unit,
            isLink: isLink, allowed: allowed, delimiter: delimiter, privacy: privacy ?? self.privacy)
    }
}
