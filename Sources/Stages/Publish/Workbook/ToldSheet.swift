/// What a workbook tells of itself, a sheet each.
enum ToldSheet: CaseIterable {
    case contents, rejects, fieldQuality, rowAccounts, sources, dictionary, method, notes
    /// The last three in one, for the brief workbook.
    case methodAndDictionary

    /// Those before the inputs.
    static func leading(in form: WorkbookForm) -> [ToldSheet] { form == .full ? [.contents] : [] }

    /// Those behind the inputs.
    static func trailing(in form: WorkbookForm) -> [ToldSheet] {
        switch form {
        case .brief: [.sources, .methodAndDictionary]
        case .full: [.rejects, .fieldQuality, .rowAccounts, .sources, .dictionary, .method, .notes]
        }
    }

    var name: String {
        switch self {
        case .contents: ContentsSheet.name
        case .rejects: RejectsSheet.name
        case .fieldQuality: FieldQualitySheet.name
        case .rowAccounts: RowAccountsSheet.name
        case .sources: SourcesSheet.name
        case .dictionary: DictionarySheet.name
        case .method: MethodSheet.name
        case .notes: NotesSheet.name
        case .methodAndDictionary: MethodAndDictionarySheet.name
        }
    }
}
