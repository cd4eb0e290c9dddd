import CLibXLSXWriter

/// The formats of one workbook, each made when it is first used and once only.
final class CellFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: Format] = [:]

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    /// Nil only without memory; the cell is then written plain.
    func format(for style: CellStyle) -> Format? {
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(workbook) else { return nil }
        dress(format, as: style)
        formats[style] = format
        return format
    }

    private func dress(_ format: Format, as style: CellStyle) {
        if style == .doubtful {
            // It lies over the cell's own look, so it says no more than what differs.
            format_set_italic(format)
            format_set_bg_color(format, 0xEDEDED)
            return
        }
        align(format, LXW_ALIGN_VERTICAL_TOP)
        switch style {
        case .title:
            format_set_bold(format)
            format_set_font_size(format, TextSize.title.points)
        case .question:
            format_set_font_size(format, TextSize.question.points)
        case .note:
            format_set_font_color(format, 0x404040)
        case .header:
            dressHeader(format)
        case .headerRight:
            dressHeader(format)
            align(format, LXW_ALIGN_RIGHT)
            format_set_indent(format, 1)
        case .text, .wrapped, .textRight, .integer, .number, .plainNumber, .day, .link:
            dressBody(format, as: style)
        case .doubtful:
            break
        case .label:
            format_set_bold(format)
            format_set_text_wrap(format)
        case .statement, .statementDay, .statementLink:
            dressStatement(format, as: style)
        case .finding:
            format_set_bold(format)
            format_set_font_size(format, TextSize.finding.points)
            format_set_text_wrap(format)
            format_set_bg_color(format, 0xF2F2F2)
        }
    }

    private func dressHeader(_ format: Format) {
        align(format, LXW_ALIGN_VERTICAL_BOTTOM)
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_bg_color(format, 0xE7E6E6)
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }

    private func dressBody(_ format: Format, as style: CellStyle) {
        // LibreOffice draws no table styles, so the rows are told apart by a line as well as by the bands.
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bottom_color(format, 0xD9D9D9)
        switch style {
        case .wrapped:
            format_set_text_wrap(format)
        case .textRight:
            align(format, LXW_ALIGN_RIGHT)
            format_set_num_format(format, "@" + Self.gap)
        case .plainNumber:
            format_set_num_format(format, "General" + Self.gap)
        case .integer:
            format_set_num_format(format, "0" + Self.gap)
        case .number(let decimals):
            let digits = String(repeating: "0", count: min(max(decimals, 0), 15))
            format_set_num_format(format, (digits.isEmpty ? "#,##0" : "#,##0.\(digits)") + Self.gap)
        case .day:
            align(format, LXW_ALIGN_LEFT)
            format_set_num_format(format, Self.dayFormat)
        case .link:
            format_set_text_wrap(format)
            dressLink(format)
        default:
            break
        }
    }

    private func dressStatement(_ format: Format, as style: CellStyle) {
        align(format, LXW_ALIGN_LEFT)
        format_set_text_wrap(format)
        if style == .statementDay { format_set_num_format(format, Self.dayFormat) }
        if style == .statementLink { dressLink(format) }
    }

    private func dressLink(_ format: Format) {
        format_set_font_color(format, 0x0563C1)
        format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }

    private func align(_ format: Format, _ alignment: lxw_format_alignments) {
        format_set_align(format, UInt8(alignment.rawValue))
    }

    /// A space as wide as an `x` after a number, so that it does not touch the text of the next column; LibreOffice
    /// ignores an indent there.
    private static let gap = "_x"
    /// ISO 8601, the same in every language of Excel.
    private static let dayFormat = "yyyy-mm-dd"
}
