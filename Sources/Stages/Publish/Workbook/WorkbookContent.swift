import Spreadsheets
import Tables

/// All sheets of one form of a workbook, in their order and under their names, before any is written.
struct WorkbookContent {
    /// A part, and the sheets that its rows take.
    struct Placed {
        let part: WorkbookPart
        let sheets: [SheetName]
    }

    static let cover = "Cover"

    let form: WorkbookForm
    /// After the cover.
    let parts: [Placed]
    /// Words for cells without a value that stand somewhere in it.
    let shorthands: [Shorthand]
    /// Whether a header names a note.
    let hasNotes: Bool

    /// - Parameter inputs: those that the form shows, in their order.
    init(_ form: WorkbookForm, inputs: [WorkbookPart], notes: NoteNumbers, context: PublishContext) {
        self.form = form
        hasNotes = !notes.texts.isEmpty
        let used = inputs.reduce(into: Set<String>()) { $0.formUnion($1.input?.shorthandsUsed ?? []) }
        // What a workbook tells of itself has cells to which something does not apply.
        shorthands = Shorthand.allCases.filter { used.contains($0.text) || $0 == .notApplicable }
        let (leading, trailing) = (ToldSheet.leading(in: form), ToldSheet.trailing(in: form))
        let places = SheetPlaces(
            ([Self.cover] + leading.map(\.name)).map { ($0, 1) } + inputs.map { ($0.name, $0.parts.count) }
                + trailing.map { ($0.name, 1) })
        let firstInput = 1 + leading.count
        let shown = inputs.enumerated().map { Placed(part: $1, sheets: places[firstInput + $0]) }
        let told = Told(shown: shown, notes: notes.texts, shorthands: shorthands, context: context)

        // Those that list the columns of all others are made when the others are.
        var made: [ToldSheet: WorkbookPart] = [:]
        for sheet in trailing { made[sheet] = told.part(sheet) }
        let behind = trailing.enumerated().map { (sheet: $1, names: places[firstInput + inputs.count + $0]) }
        let columns =
            leading.map { _ in (sheet: places[1][0], fields: ContentsSheet.fields) }
            + shown.map { (sheet: $0.sheets[0], fields: $0.part.fields) }
            + behind.compactMap { entry in made[entry.sheet].map { (sheet: entry.names[0], fields: $0.fields) } }
        let tail = behind.map { entry in
            Placed(part: made[entry.sheet] ?? told.part(entry.sheet, listing: columns), sheets: entry.names)
        }
        let all = shown + tail
        parts =
            leading.isEmpty ? all : [Placed(part: Self.contents(of: all, cover: places[0][0]), sheets: places[1])] + all
    }

    private static func contents(of parts: [Placed], cover: SheetName) -> WorkbookPart {
        let listed = parts.flatMap { placed in
            zip(placed.sheets, placed.part.parts).map {
                (name: $0, about: placed.part.about, rows: Optional($1.rowCount))
            }
        }
        return ContentsSheet.part([(cover, "The question, what was found, how to read it", nil)] + listed)
    }

    /// The inputs as they are placed.
    var inputs: [Placed] { parts.filter { $0.part.input != nil } }
}

/// Makes what a workbook tells of itself.
private struct Told {
    let shown: [WorkbookContent.Placed]
    let notes: [String]
    let shorthands: [Shorthand]
    let context: PublishContext

    /// Nil for a sheet that lists the columns of all others.
    func part(_ sheet: ToldSheet) -> WorkbookPart? {
        switch sheet {
        case .rejects: RejectsSheet.part(context)
        case .fieldQuality: FieldQualitySheet.part(context)
        case .rowAccounts: RowAccountsSheet.part(context)
        case .sources: SourcesSheet(of: shown).part
        case .method: MethodSheet(context: context).part
        case .notes: NotesSheet.part(notes: notes, shorthands: shorthands)
        case .contents, .dictionary, .methodAndDictionary: nil
        }
    }

    func part(_ sheet: ToldSheet, listing columns: [(sheet: SheetName, fields: [Field])]) -> WorkbookPart {
        sheet == .dictionary
            ? DictionarySheet.part(columns)
            : MethodAndDictionarySheet.part(
                marks: NotesSheet.entries(notes: notes, shorthands: shorthands),
                method: MethodSheet(context: context).entries, columns: columns)
    }
}
