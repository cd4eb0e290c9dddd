import CLibXLSXWriter

/// An Excel table at the left edge of a sheet, in a light banded style that also reads in grey.
struct TableDefinition {
    let name: TableName
    let headers: [String]
    let filters: Bool
    let headerFormats: [UnsafeMutablePointer<lxw_format>?]

    /// Adds it over the header and the rows; the header cells are written again, alike.
    func add(to sheet: UnsafeMutablePointer<lxw_worksheet>, firstRow: Int, lastRow: Int) -> lxw_error {
        let columns = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: headers.count)
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<lxw_table_column>?>.allocate(capacity: headers.count)
        let copies = TextCopies()
        for (index, header) in headers.enumerated() {
            var column = lxw_table_column()
            copies.set(&column.header, to: header)
            column.header_format = headerFormats[index]
            (columns + index).initialize(to: column)
            (pointers + index).initialize(to: columns + index)
        }
        defer {
            pointers.deallocate()
            columns.deallocate()
        }
        var options = lxw_table_options()
        copies.set(&options.name, to: name.text)
        options.no_autofilter = filters ? 0 : 1
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 1
        options.columns = pointers
        return withExtendedLifetime(copies) {
            worksheet_add_table(
                sheet, lxw_row_t(firstRow), 0, lxw_row_t(lastRow), lxw_col_t(headers.count - 1), &options)
        }
    }
}
