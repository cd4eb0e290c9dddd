import Spreadsheets
import Tables

/// All sheets of one form of a workbook, in their order and under their names, before any is written.
struct WorkbookContent {
    /// A part, and the sheets that its rows take.
    typealias Placed = (part: WorkbookPart, sheets: [SheetName])

    let form: WorkbookForm
    /// After the cover.
    let parts: [Placed]
    let shorthands: [Shorthand]
    private let inputCount: Int

    static let cover = "Cover"

    /// - Parameter inputs: those that the form shows, in their order.
    init(_ form: WorkbookForm, inputs: [WorkbookPart], notes: NoteNumbers, context: PublishContext) {
        self.form = form
        inputCount = inputs.count
        let used = inputs.reduce(into: Set<String>()) { $0.formUnion($1.input?.shorthandsUsed ?? []) }
        shorthands = Shorthand.allCases.filter { used.contains($0.text) || (form == .full && $0 == .notApplicable) }
        let method = MethodSheet(context: context)
        let leading = form == .full ? [ContentsSheet.name] : []
        let told: [String] =
            switch form {
            case .brief: [SourcesSheet.name, MethodAndDictionarySheet.name]
            case .full:
                [
                    RejectsSheet.name, FieldQualitySheet.name, RowAccountsSheet.name, SourcesSheet.name,
                    DictionarySheet.name, MethodSheet.name, NotesSheet.name,
                ]
            }
        let places = SheetPlaces(
            ([Self.cover] + leading).map { ($0, 1) } + inputs.map { ($0.name, $0.parts.count) } + told.map { ($0, 1) })
        let first = 1 + leading.count
        var placed = inputs.enumerated().map { index, part in Placed(part, places[first + index]) }

        var sources = SourcesSheet()
        for (part, sheets) in placed { sources.add(part, on: sheets) }
        let marks = NotesSheet.entries(notes: notes.texts, shorthands: shorthands)
        var tail: [WorkbookPart] =
            form == .brief
            ? [sources.part]
            : [
                RejectsSheet.part(context), FieldQualitySheet.part(context), RowAccountsSheet.part(context),
                sources.part,
            ]
        let columns = (placed + tail.enumerated().map { Placed($1, places[first + inputs.count + $0]) })
            .map { (sheet: $0.sheets[0], fields: $0.part.fields) }
        switch form {
        case .brief:
            tail.append(MethodAndDictionarySheet.part(marks: marks, method: method.entries, columns: columns))
        case .full:
            let last = [method.part, NotesSheet.part(notes: notes.texts, shorthands: shorthands)]
            let named = zip(last, last.indices).map { part, index in
                (sheet: places[first + inputs.count + tail.count + 1 + index][0], fields: part.fields)
            }
            tail.append(DictionarySheet.part(columns + named))
            tail += last
        }
        placed += tail.enumerated().map { Placed($1, places[first + inputs.count + $0]) }
        if form == .full {
            let listed = placed.flatMap { part, sheets in
                zip(sheets, part.parts).map { (name: $0, about: part.about, rows: Optional($1.rowCount)) }
            }
            let cover = (name: places[0][0], about: "The question, what was found, how to read it", rows: Int?.none)
            placed.insert(Placed(ContentsSheet.part([cover] + listed), places[1]), at: 0)
        }
        parts = placed
    }

    /// Cells of all tables, by which it is decided whether they are streamed.
    var cellCount: Int { parts.reduce(0) { $0 + $1.part.sheet.rowCount * $1.part.fields.count } }

    /// The inputs as they are placed.
    var inputs: [Placed] { parts.filter { $0.part.input != nil } }
}
