import Spreadsheets

/// Under which names the parts of a workbook come to stand, known before the first of them is written.
struct SheetPlaces {
    /// For each part the sheets that it takes, in order; several where its rows do not fit on one.
    private let sheets: [[SheetName]]

    /// - Parameter parts: what each sheet is to be called, and on how many it is spread.
    init(_ parts: [(name: String, count: Int)]) {
        var taken: Set<SheetName> = []
        sheets = parts.map { part in
            (0..<part.count).map { _ in
                let name = SheetName(part.name, besides: taken)
                taken.insert(name)
                return name
            }
        }
    }

    subscript(part: Int) -> [SheetName] { sheets[part] }
}
