extension SampleWorkbook {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    init() {
        let names = ["Cover", "Deals", "Arrests", "Notes"]
        parts = [
            "_rels/.rels": Self.references([
                ("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml"),
            ]),
            Self.book: """
            <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><bookViews><workbookView activeTab="0"/></bookViews><sheets>\
            \(names.enumerated().map { #"<sheet name="\#($1)" sheetId="\#($0 + 1)" r:id="rId\#($0 + 1)"/>"# }.joined())\
            </sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": Self.references(
                (1...4).map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")]),
            Self.core: """
            <p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Invented deals</dc:title>\
            <dc:subject>A test</dc:subject><dc:creator></dc:creator><dc:language>en-GB</dc:language></p>
            """,
            Self.styles: Self.styleText,
            Self.cover: Self.sheet(
                [
                    ["A1": "Invented deals and arrests"], ["A2": "Published by nobody, for a test"], ["A3": "Deals"],
                    ["A4": "Arrests"], ["A5": "Notes"],
                ],
                more: """
                    <hyperlinks><hyperlink ref="A3" location="'Deals'!A1"/><hyperlink ref="A4" location="Arrests!A1"/></hyperlinks>
                    """, isFirst: true),
            Self.deals: Self.sheet(
                [
                    ["A1": "Deals by place"], ["A2": "[x] means that the value is not available"],
                    ["A4": "Place", "B4": "Volume (bcm) [note 1]", "C4": "Signed"],
                    ["A5": "Northport", "B5": "1.5", "C5": "45000"], ["A6": "Southport", "B6": "[x]", "C6": "45001"],
                    ["A7": "Westport", "B7": "2", "C7": "45002"],
                ], more: #"<tableParts><tablePart r:id="rId1"/></tableParts>"#),
            Self.arrests: Self.sheet(
                [["A1": "Arrests by place"], ["A3": "Town", "B3": "People"], ["A4": "Northport", "B4": "3"]],
                more: #"<tableParts><tablePart r:id="rId1"/></tableParts>"#),
            Self.notes: Self.sheet(
                [["A1": "Notes"], ["A3": "Note", "B3": "Text"], ["A4": "note 1", "B4": "Volumes are invented"]],
                more: #"<tableParts><tablePart r:id="rId1"/></tableParts>"#),
            Self.dealsTable: Self.table("Invented_deals", "A4:C7", ["Place", "Volume (bcm) [note 1]", "Signed"]),
            "xl/tables/table2.xml": Self.table("Invented_arrests", "A3:B4", ["Town", "People"]),
            "xl/tables/table3.xml": Self.table("Notes_on_columns", "A3:B4", ["Note", "Text"]),
        ]
        for number in 2...4 {
            parts["xl/worksheets/_rels/sheet\(number).xml.rels"] =
                Self.references([("table", "../tables/table\(number - 1).xml")])
        }
    }

    static func references(_ targets: [(kind: String, target: String)]) -> String {
        let entries = targets.enumerated().map { index, entry in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(office)/\#(entry.kind)" Target="\#(entry.target)"/>"#
        }
        return "<Relationships xmlns=\"\(package)\">\(entries.joined())</Relationships>"
    }

    /// A sheet with these cells; the first row's are titles, and column C holds days from its second row on.
    private static func sheet(
        _ rows: [KeyValuePairs<String, String>], more: String, isFirst: Bool = false
    ) -> String {
        let cells = rows.enumerated().map { index, row in
            let number = row.first.map { $0.key.filter(\.isNumber) } ?? ""
            let cells = row.map { reference, text in
                let isDay = reference.hasPrefix("C") && Double(text) != nil
                return cell(reference, text, style: index == 0 ? Style.title : isDay ? Style.day : Style.wrapped)
            }
            return "<row r=\"\(number)\">\(cells.joined())</row>"
        }
        return """
            <worksheet xmlns="\(main)" xmlns:r="\(office)"><sheetViews><sheetView \(isFirst ? #"tabSelected="1" "# : "")\
            workbookViewId="0"/></sheetViews><cols><col min="1" max="3" width="30"/></cols>\
            <sheetData>\(cells.joined())</sheetData>\(more)</worksheet>
            """
    }

    private static func table(_ name: String, _ area: String, _ headers: [String]) -> String {
        let columns = headers.enumerated().map { #"<tableColumn id="\#($0 + 1)" name="\#($1)"/>"# }
        return """
            <table xmlns="\(main)" id="1" name="\(name)" displayName="\(name)" ref="\(area)">\
            <tableColumns count="\(headers.count)">\(columns.joined())</tableColumns><tableStyleInfo name="TableStyleLight1"/></table>
            """
    }

    private static let styleText = """
        <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>\
        <numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="0"/></numFmts>\
        <fonts><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="16"/><name val="Arial"/></font>\
        <font><sz val="8"/><name val="Arial"/></font><font><sz val="11"/><name val="Times New Roman"/></font>\
        <font><i/><sz val="11"/><name val="Arial"/></font><font><u/><sz val="11"/><name val="Arial"/></font>\
        <font><sz val="11"/><color rgb="FFAAAAAA"/><name val="Arial"/></font>\
        <font><vertAlign val="superscript"/><sz val="11"/><name val="Arial"/></font></fonts>\
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
        <fill><patternFill patternType="solid"><fgColor rgb="FFFFE0E0"/></patternFill></fill></fills>\
        <cellStyleXfs><xf/><xf fontId="1"/></cellStyleXfs>\
        <cellXfs><xf/><xf fontId="1" xfId="1"/><xf><alignment wrapText="1"/></xf><xf numFmtId="164"/><xf fontId="2"/>\
        <xf fontId="3"/><xf fontId="4"/><xf fontId="5"/><xf><alignment textRotation="90"/></xf><xf fillId="2"/>\
        <xf fontId="6"/><xf numFmtId="165"/><xf fontId="7"/><xf numFmtId="166"/></cellXfs>\
        <cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Title" xfId="1" builtinId="15"/></cellStyles>\
        </styleSheet>
        """
}
