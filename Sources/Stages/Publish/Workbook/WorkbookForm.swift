/// The two workbooks that one definition gives: what an advocate attaches, and all that an analyst may ask for.
enum WorkbookForm: String, CaseIterable, Sendable {
    case brief, full

    /// How many inputs the brief one shows where the pipeline file does not say which: with cover, sources and method it then
    /// has seven sheets.
    static let inputsOfBrief = 4

    /// The file of an output of that name: `report.xlsx`, and `report-full.xlsx` for the full one where there are both.
    func file(of output: String, among forms: [WorkbookForm]) -> String {
        guard self == .full, forms.contains(.brief) else { return output }
        return output.dropLast(Self.suffix.count) + "-full" + output.suffix(Self.suffix.count)
    }

    static let suffix = ".xlsx"
}
