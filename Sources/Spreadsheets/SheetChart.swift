/// A chart of columns of a table, which whoever opens the file can change, and of which the numbers are the cells themselves.
package struct SheetChart: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        case columns, stackedColumns, lines
    }

    /// One column of numbers, drawn against the categories.
    package struct Series: Hashable, Sendable {
        package let column: Int
        /// A series that is the background of another, such as what chance would give: thinner and dashed.
        package let isReference: Bool

        package init(column: Int, isReference: Bool = false) {
            self.column = column
            self.isReference = isReference
        }
    }

    package let kind: Kind
    package let title: String
    /// What a reader who does not see it is told.
    package let alternativeText: String
    /// The column whose cells stand along the axis.
    package let categories: Int
    package let series: [Series]
    package let categoryTitle: String
    package let valueTitle: String

    package init(
        _ kind: Kind, title: String, alternativeText: String, categories: Int, categoryTitle: String,
        series: [Series], valueTitle: String
    ) {
        self.kind = kind
        self.title = title
        self.alternativeText = alternativeText
        self.categories = categories
        self.categoryTitle = categoryTitle
        self.series = series
        self.valueTitle = valueTitle
    }
}
