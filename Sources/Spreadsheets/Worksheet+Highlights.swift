import CLibXLSXWriter

extension Worksheet {
    func highlight(_ columns: [SheetColumn], rows: ClosedRange<Int>) throws {
        for (index, column) in columns.enumerated() {
            guard let highlight = column.highlight else { continue }
            var rule = lxw_conditional_format()
            let copies = TextCopies()
            switch highlight {
            case .bars(let most):
                rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
                rule.data_bar_2010 = 1
                rule.bar_solid = 1
                rule.bar_no_border = 1
                rule.bar_color = 0xBFBFBF
                // LibreOffice knows no "the same", and would draw it red.
                rule.bar_negative_color = 0xD9D9D9
                rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
                rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
                rule.min_value = -Double(most)
                rule.max_value = Double(most)
            case .doubtful(let word):
                let parts = CellText.clean(word).split(separator: "\"", omittingEmptySubsequences: false)
                copies.set(&rule.value_string, to: "\"\(parts.joined(separator: "\"\""))\"")
                rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
                rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
                rule.format = workbook.formats.format(for: .doubtful)
            }
            let error = withExtendedLifetime(copies) {
                worksheet_conditional_format_range(
                    sheet, lxw_row_t(rows.lowerBound), lxw_col_t(index), lxw_row_t(rows.upperBound), lxw_col_t(index),
                    &rule)
            }
            try check(error, rows.lowerBound, index)
        }
    }
}
