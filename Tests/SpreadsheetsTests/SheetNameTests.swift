import Testing

@testable import Spreadsheets

struct SheetNameTests {
    @Test(arguments: [
        ("Deals", "Deals"), ("a[b]:c*d?e/f\\g", "a-b--c-d-e-f-g"), ("'quoted'", "quoted"), ("  ' x ' ", "x"),
        ("It's", "It's"), ("", "Sheet"), ("''", "Sheet"), ("History", "History sheet"), ("hISTORY", "hISTORY sheet"),
        ("tab\tand\u{0}null", "tab-and-null"), (String(repeating: "a", count: 40), String(repeating: "a", count: 31)),
        (String(repeating: "🙂", count: 16), String(repeating: "🙂", count: 15)),
        (String(repeating: "a", count: 30) + " b", String(repeating: "a", count: 30)),
    ])
    func `makes any name one that Excel takes`(wanted: String, name: String) {
        #expect(SheetName(wanted).text == name)
    }

    @Test func `names differ by more than the case of their letters`() {
        var taken: Set<SheetName> = []
        for (wanted, name) in [("Ölung", "Ölung"), ("ölung", "ölung (2)"), ("ÖLUNG", "ÖLUNG (3)")] {
            let made = SheetName(wanted, besides: taken)
            #expect(made.text == name)
            taken.insert(made)
        }
        let long = SheetName(String(repeating: "a", count: 31))
        #expect(
            SheetName(String(repeating: "A", count: 31), besides: [long]).text == String(repeating: "A", count: 27)
                + " (2)")
    }

    @Test func `a link to a sheet doubles the apostrophes in its name`() {
        #expect(SheetName("It's 2021").link == "internal:'It''s 2021'!A1")
    }

    @Test func `table names are words that are no cells, and differ`() {
        let first = TableName(for: SheetName("EU deals-2021"))
        #expect(first.text == "Table_EU_deals_2021")
        #expect(TableName(for: SheetName("eu-deals 2021"), besides: [first]).text == "Table_eu_deals_2021_2")
        #expect(TableName(for: SheetName("DEA2024")).text == "Table_DEA2024")
    }
}
