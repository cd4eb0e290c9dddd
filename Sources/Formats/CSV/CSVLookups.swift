import Tables

/// The lookups of a table's fields, their new texts behind the text of the file, where columns can take slices of them.
struct CSVLookups: Sendable {
    private struct Entry {
        let old: [UInt8]
        let new: CSVCell
    }

    /// All new texts, one behind the other.
    let appendix: [UInt8]
    private var entriesOfField: [[Entry]] = []

    init(_ resource: DataResource) {
        appendix = resource.fields.flatMap { $0.lookups.flatMap { Array($0.new.utf8) } }
    }

    /// - Parameter start: where the appendix begins in the memory of the text.
    init(_ resource: DataResource, from start: Int) {
        self.init(resource)
        var offset = start
        for field in resource.fields {
            let entries = field.lookups.map { lookup in
                let length = lookup.new.utf8.count
                defer { offset += length }
                return Entry(
                    old: Array(lookup.old.utf8),
                    new: CSVCell(
                        start: offset, length: length, hasDoubledQuotes: false))
            }
            entriesOfField.append(entries)
        }
    }

    func hasAny(of field: Int) -> Bool { !entriesOfField[field].isEmpty }

    /// The lookup for a text, and the cell that is read in its place.
    func match(_ text: UnsafeRawBufferPointer, of field: Int) -> (index: Int, cell: CSVCell)? {
        for (index, entry) in entriesOfField[field].enumerated()
        where entry.old.count == text.count && entry.old.elementsEqual(text) {
            return (index, entry.new)
        }
        return nil
    }
}
