import ImpreciseDates
import Tables
import Testing

@testable import Formats

@Suite struct CellDefuserTests {
    static let dangerous: [(String, String)] = [
        ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-", "'-"), ("-3", "'-3"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"), ("\rx", "'\rx"), ("\nx", "'\nx"), (" =1", "' =1"), ("\u{A0}=1", "'\u{A0}=1"),
        ("\"=1\"", "'\"=1\""), ("'=1", "''=1"), ("' \" \u{201C}=1", "'' \" \u{201C}=1"), ("'\tx", "''\tx"),
        ("\u{FEFF}=1", "'\u{FEFF}=1"), ("\u{200B}@x", "'\u{200B}@x"), ("\u{1}=1", "'\u{1}=1"),
        ("=\u{301}1", "'=\u{301}1"), ("\u{FF1D}1", "'\u{FF1D}1"),
        ("\u{FF0B}\u{FF0D}\u{FF20}", "'\u{FF0B}\u{FF0D}\u{FF20}"),
        // Where a spreadsheet of another language would begin a cell.
        ("a;=1", "a;'=1"), ("a; \"=1;-b", "a;' \"=1;'-b"), ("a\t=1", "a\t'=1"), ("a\r\n=1", "a\r\n'=1"),
        ("\t=1", "'\t'=1"),
    ]

    @Test(arguments: dangerous)
    func `what a spreadsheet would run begins with an apostrophe`(text: String, defused: String) {
        #expect(CellDefuser.defused(text) == defused)
    }

    @Test(arguments: [
        "", "a", "a=b", "2020-02-01", "a-b;c", "x@y.example", "'quoted'", "(=1)", "1;2", "a\nb", "\u{4E2D}=", "#",
        "\u{2014} so",
    ])
    func `anything else stays as it is`(text: String) { #expect(CellDefuser.defused(text) == nil) }

    @Test func `the text can be told from what was made of it`() {
        // All texts of up to five of these signs.
        let signs = ["=", "'", ";", "\t", "a", " "]
        var texts = [""]
        var made: Set<String> = []
        var count = 0
        for _ in 0..<5 {
            texts = texts.flatMap { text in signs.map { text + $0 } }
            for text in texts {
                count += 1
                made.insert(CellDefuser.defused(text) ?? text)
            }
        }
        #expect(made.count == count, "no two texts become one")
    }

    @Test func `columns of numbers stay, texts that look like numbers do not`() throws {
        let fields = [
            Field("=n", .number), Field("k", .integer), Field("t", .text), Field("d", .date), Field("l", .list),
        ]
        var builder = TableBuilder(schema: Schema(fields))
        builder.append([
            .number(-4.5), .integer(-3), .text("-3"), .date(try EDTFParser.parse("-0044")), .list(["a", "-b"]),
        ])
        builder.append([.missing, .missing, .text("plain"), .missing, .missing])
        var text = ""
        let defused = try TableExport.excelCSV.write(builder.finish()) { text += $0 }
        #expect(text == "\u{FEFF}'=n,k,t,d,l\r\n-4.5,-3,'-3,'-0044,a;'-b\r\n,,plain,,\r\n")
        #expect(defused == 4)
        // The data themselves are never changed.
        var plain = ""
        #expect(try TableExport.csv.write(builder.finish()) { plain += $0 } == 0)
        #expect(plain == "=n,k,t,d,l\n-4.5,-3,-3,-0044,a;-b\n,,plain,,\n")
    }
}
