extension RuleFault {
    static let notes = [
        RuleFault(.noteMark, "Deals!A6", "`*` in \"Southport*\"") { try $0.set("A6", "Southport*", in: Book.deals) },
        RuleFault(.noteMark, "Deals!A6", "`¹` in \"Southport¹\"") { try $0.set("A6", "Southport¹", in: Book.deals) },
        RuleFault(.noteMark, "Deals!A6", "`1` in \"Southport1\"") {
            try $0.set(
                "A6",
                xml: """
                    <c r="A6" t="inlineStr"><is><r><t>Southport</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>
                    """, in: Book.deals)
        },
        RuleFault(.noteMark, "Deals!A6", "`Southport` in \"Southport\"") {
            try $0.set("A6", style: Book.Style.raised, in: Book.deals)
        },
        RuleFault(.noteWord, "Deals!C4", "`[2]` in \"Signed [2]\"") { try $0.set("C4", "Signed [2]", in: Book.deals) },
        RuleFault(.noteWord, "Deals!A1", "`(2)` in \"Deals by place (2)\"") {
            try $0.set("A1", "Deals by place (2)", in: Book.deals)
        },
        RuleFault(.notePlace, "Deals!A6", "1 pointer in cells of the table `Invented_deals`") {
            try $0.set("A6", "Southport [note 1]", in: Book.deals)
        },
        RuleFault(.noteUnexplained, "Deals!C4", "`[note 3]`, and no such note in `Notes`") {
            try $0.set("C4", "Signed [notes 1 and 3]", in: Book.deals)
        },
        RuleFault(.noteUnexplained, "Deals!B4", "`[note 1]`, and no sheet `Notes`") {
            try $0.replace("\"Notes\"", with: "\"Method\"", in: Book.book)
            try $0.set("A4", "1", in: Book.notes)
            try $0.set("A5", "Method", in: Book.cover)
        },
        RuleFault(.shorthandUnexplained, "Deals!B6", "`[c]`, which no text explains") {
            try $0.set("B6", "[c]", in: Book.deals)
        },
        RuleFault(.shorthandSymbol, "Deals!B6", "1 cell with nothing but symbols, the first of them `..`") {
            try $0.set("B6", "..", in: Book.deals)
        },
    ]

    static let looks = [
        RuleFault(.linkText, "Cover!A3", "an address as the text") {
            try $0.set("A3", "https://example.org/deals", in: Book.cover)
        },
        RuleFault(.linkText, "Cover!A3", "the text \"Click here...\"") {
            try $0.set("A3", "Click here...", in: Book.cover)
        },
        RuleFault(.linkText, "Cover!A4", "a link to the sheet `Gone`, which is not there") {
            try $0.replace("Arrests!A1", with: "Gone!A1", in: Book.cover)
        },
        RuleFault(.fontSize, "Deals!A6", "1 cell in less than 10 points, the smallest in 8") {
            try $0.set("A6", style: Book.Style.small, in: Book.deals)
        },
        RuleFault(.fontForm, "Deals!A6", "1 cell in Times New Roman") {
            try $0.set("A6", style: Book.Style.serif, in: Book.deals)
        },
        RuleFault(.fontForm, "Deals!A6", "1 cell in italics") {
            try $0.set("A6", style: Book.Style.italic, in: Book.deals)
        },
        RuleFault(.fontForm, "Deals!A6", "1 cell underlined and no link") {
            try $0.set("A6", style: Book.Style.underlined, in: Book.deals)
        },
        RuleFault(.textRotated, "Deals!A6", "1 cell with turned text") {
            try $0.set("A6", style: Book.Style.turned, in: Book.deals)
        },
        RuleFault(.cellFill, "Deals!A6", "1 cell with a fill") {
            try $0.set("A6", style: Book.Style.filled, in: Book.deals)
        },
        RuleFault(
            .colourAlone, "Deals!B6", "1 empty cell with a fill in the table `Invented_deals`",
            others: [.cellFill, .cellEmpty]
        ) { try $0.set("B6", "", style: Book.Style.filled, in: Book.deals) },
        RuleFault(.colourAlone, "Deals!B5:B7", "a colour scale") {
            try $0.append(
                "<conditionalFormatting sqref=\"B5:B7\"><cfRule type=\"colorScale\"/></conditionalFormatting>",
                to: Book.deals)
        },
        RuleFault(.contrastLow, "Deals!A6", "#AAAAAA on #FFFFFF, 2.3:1, in 1 cell") {
            try $0.set("A6", style: Book.Style.pale, in: Book.deals)
        },
    ]

    static let drawings = [
        RuleFault(.alternativeText, "Deals!F2", "the picture `Logo` without one", others: [.imageUnneeded]) {
            try $0.draw("<pic><nvPicPr><cNvPr id=\"1\" name=\"Logo\"/></nvPicPr></pic>")
        },
        RuleFault(.alternativeText, "Deals!F2", "the name of a file, `logo.png`", others: [.imageUnneeded]) {
            try $0.draw("<pic><nvPicPr><cNvPr id=\"1\" name=\"Logo\" descr=\"logo.png\"/></nvPicPr></pic>")
        },
        RuleFault(.alternativeText, "Deals!F2", "the chart `Chart 1` without one") {
            try $0.draw(
                "<graphicFrame><nvGraphicFramePr><cNvPr id=\"1\" name=\"Chart 1\"/></nvGraphicFramePr></graphicFrame>")
        },
        RuleFault(.imageUnneeded, "Deals!F2", "the picture `Logo`") {
            try $0.draw("<pic><nvPicPr><cNvPr id=\"1\" name=\"Logo\" descr=\"A harbour at dusk\"/></nvPicPr></pic>")
        },
        RuleFault(.textBox, "Deals!F2", "the text box `Box`") {
            try $0.draw(
                "<sp><nvSpPr><cNvPr id=\"1\" name=\"Box\"/></nvSpPr><txBody><p><r><t>Read me</t></r></p></txBody></sp>")
        },
        RuleFault(.textBox, "Deals!A1", "buttons, lists or embedded objects") {
            try $0.append("<legacyDrawing r:id=\"rId2\"/>", to: Book.deals)
            $0.parts[Book.dealsLinks] = Book.references([
                ("table", "../tables/table1.xml"), ("vmlDrawing", "../drawings/v.vml"),
            ])
            $0.parts["xl/drawings/v.vml"] =
                "<xml><br><x:ClientData ObjectType=\"Note\"/><x:ClientData ObjectType=\"Button\"/>"
        },
    ]

    static let values = [
        RuleFault(.formulaError, "Deals!B6", "1 error, the first of them `#REF!`") {
            try $0.set("B6", xml: "<c r=\"B6\" t=\"e\"><v>#REF!</v></c>", in: Book.deals)
        },
        RuleFault(.formulaUnsafe, "Deals!B6", "the formula `cmd|'/c calc'!A1`") {
            try $0.set("B6", xml: "<c r=\"B6\"><f>cmd|'/c calc'!A1</f><v>0</v></c>", in: Book.deals)
        },
        RuleFault(.formulaUnsafe, "Deals!B6", "the formula `IF(A1=\"\",_xlfn.WEBSERVICE(\"https://example.org\"),0)`") {
            try $0.set(
                "B6",
                xml: "<c r=\"B6\"><f>IF(A1=\"\",_xlfn.WEBSERVICE(\"https://example.org\"),0)</f><v>0</v></c>",
                in: Book.deals)
        },
        RuleFault(.formulaUnsafe, "Deals!A6", "the text `=cmd|'/c calc'!A1`") {
            try $0.set("A6", "=cmd|'/c calc'!A1", in: Book.deals)
        },
        RuleFault(.numberAsText, "Deals!B6", "1 number as text in `Volume (bcm) [note 1]`") {
            try $0.set("B6", xml: "<c r=\"B6\" t=\"str\"><v>1,234.5</v></c>", in: Book.deals)
        },
        RuleFault(.dateAmbiguous, "Deals!A6", "1 text such as 05/07/2023") {
            try $0.set("A6", "5.7.2023", in: Book.deals)
        },
        RuleFault(
            .dateAmbiguous, "Deals!C6", "1 date shown with the month as a number behind or before the day"
        ) { try $0.set("C6", style: Book.Style.dayAndMonth, in: Book.deals) },
        RuleFault(.unitInCell, "Deals!B5", "2 cells such as \"1.5 bcm\" in `Volume (bcm) [note 1]`") {
            try $0.set("B5", "1.5 bcm", in: Book.deals)
            try $0.set("B6", "20 %", in: Book.deals)
        },
    ]
}

extension SampleWorkbook {
    /// Lays something over F2 of the sheet of deals.
    mutating func draw(_ xml: String) throws {
        try append("<drawing r:id=\"rId2\"/>", to: Self.deals)
        parts[Self.dealsLinks] = Self.references([("table", "../tables/table1.xml"), ("drawing", "../drawings/d.xml")])
        parts["xl/drawings/d.xml"] = """
            <wsDr><twoCellAnchor><from><col>5</col><row>1</row></from>\(xml)</twoCellAnchor></wsDr>
            """
    }
}
