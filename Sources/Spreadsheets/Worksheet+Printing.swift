import CLibXLSXWriter

extension Worksheet {
    enum Orientation {
        case portrait, landscape
    }

    /// A4, one page wide and as many tall as it takes, the sheet's name and page numbers below; `header` is the row that
    /// every page repeats.
    func setUpPrinting(_ orientation: Orientation, repeating header: Int?) throws {
        worksheet_set_paper(sheet, Self.a4)
        switch orientation {
        case .portrait: worksheet_set_portrait(sheet)
        case .landscape: worksheet_set_landscape(sheet)
        }
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
        worksheet_fit_to_pages(sheet, 1, 0)
        // `&` begins a code in a footer, and `&&` is the character.
        let name = name.text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
        try check(worksheet_set_footer(sheet, "&L\(name)&RPage &P of &N"), 0, 0)
        if let header {
            try check(worksheet_repeat_rows(sheet, lxw_row_t(header), lxw_row_t(header)), header, 0)
        }
    }

    /// ISO 216 A4 in Excel's list of papers.
    private static let a4: UInt8 = 9
}
