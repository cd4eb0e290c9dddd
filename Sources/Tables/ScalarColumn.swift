/// A column of numbers or booleans: one element a row, and a bit that tells whether it counts.
package struct ScalarColumn<Element: Hashable & Sendable>: Sendable {
    /// Zero (or false) where the row has no value.
    package let elements: [Element]
    package let present: Bitmap

    package init(elements: [Element], present: Bitmap) {
        precondition(elements.count == present.count)
        self.elements = elements
        self.present = present
    }

    package var count: Int { elements.count }

    package subscript(row: Int) -> Element? { present[row] ? elements[row] : nil }

    /// Only the values that are present there; the others become `zero`.
    func keeping(_ present: Bitmap, zero: Element) -> ScalarColumn {
        ScalarColumn(elements: elements.indices.map { present[$0] ? elements[$0] : zero }, present: present)
    }

    package func selecting(_ rows: [Int]) -> ScalarColumn {
        ScalarColumn(elements: rows.map { elements[$0] }, present: present.selecting(rows))
    }
}
