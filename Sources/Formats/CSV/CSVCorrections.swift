import Tables

/// The corrections of a table, their new texts behind the text of the file, where columns can take slices of them.
struct CSVCorrections: Sendable {
    struct Entry: Sendable {
        let index: Int
        let field: Int
        let old: String
        let new: CSVCell
    }

    /// How many cells held the old text, and how many another.
    struct Use: Sendable {
        var cells = 0
        var otherCells = 0
    }

    /// By the offset at which a record begins.
    private var entriesOfStart: [Int: [Entry]] = [:]
    private var entriesOfKey: [String: [Entry]] = [:]
    private let keyFields: [Int]
    let noUses: [Use]

    /// All new texts, one behind the other.
    static func appendix(of corrections: [Correction]) -> [UInt8] { corrections.flatMap { Array($0.new.utf8) } }

    /// - Parameters:
    ///   - text: of the file.
    ///   - start: where the new texts begin in the memory of the text.
    init(_ corrections: [Correction], of resource: DataResource, in text: TableText, from start: Int) {
        let names = resource.schema.names
        keyFields = resource.primaryKey.compactMap { names.firstIndex(of: $0) }
        noUses = corrections.map { _ in Use() }
        let lines = corrections.compactMap { if case .line(let line) = $0.row { line } else { nil } }
        let starts = text.source.withBytes { memory in
            CSVPlaces(bytes: UnsafeRawBufferPointer(rebasing: memory[..<text.end]), file: resource.file)
                .starts(ofLines: Set(lines))
        }
        var offset = start
        for (index, correction) in corrections.enumerated() {
            let length = correction.new.utf8.count
            let entry = Entry(
                index: index, field: correction.field, old: correction.old,
                new: CSVCell(
                    start: offset, length: length, hasDoubledQuotes: false))
            offset += length
            switch correction.row {
            case .key(let key): entriesOfKey[key, default: []].append(entry)
            case .line(let line): if let start = starts[line] { entriesOfStart[start, default: []].append(entry) }
            }
        }
    }

    var isEmpty: Bool { entriesOfStart.isEmpty && entriesOfKey.isEmpty }

    /// What is to be corrected in a record.
    ///
    /// - Parameter text: of a field's cell in it.
    func entries(ofRecordAt start: Int, text: (Int) -> String) -> [Entry] {
        let byLine = entriesOfStart[start] ?? []
        guard !entriesOfKey.isEmpty else { return byLine }
        return byLine + (entriesOfKey[keyFields.map(text).joined(separator: ", ")] ?? [])
    }
}
