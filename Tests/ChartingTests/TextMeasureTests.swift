import Testing

@testable import Charting

@Suite struct TextMeasureTests {
    let measure = TextMeasure(font: Font(size: 10))

    @Test(arguments: [("", 0.0), ("i", 2.22), ("W", 9.44), ("Baku", 22.79), ("é", 5.56), ("e\u{301}", 5.56), ("日", 10)])
    func `widths are those of Helvetica`(text: String, width: Double) {
        #expect((measure.width(of: text) - width).magnitude < 0.001)
    }

    @Test func `bold is wider`() {
        #expect(TextMeasure(font: Font(size: 10, isBold: true)).width(of: "deal") > measure.width(of: "deal"))
    }

    @Test(arguments: [
        "one two three four five six seven", "Donaudampfschifffahrtsgesellschaft", "a  b\n\tc", "ا ب ت ث ج ح خ د ذ ر",
    ])
    func `no line is wider than asked and no letter is lost`(text: String) {
        let lines = measure.lines(of: text, width: 50, limit: 20)
        #expect(lines.allSatisfy { measure.width(of: $0) <= 50 && !$0.isEmpty })
        #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }

    @Test func `what goes beyond the limit is cut off and said to be`() {
        let lines = measure.lines(of: String(repeating: "word ", count: 2_000), width: 100, limit: 2)
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix("word word") && lines[1].hasSuffix("…"))
        #expect(measure.width(of: lines[1]) <= 100)
    }

    @Test(arguments: [0.0, -5, 3])
    func `a width too small for anything neither hangs nor overflows`(width: Double) {
        #expect(measure.lines(of: "WWW WWW", width: width, limit: 3).count <= 3)
        #expect(measure.ellipsised("WWW", to: width) == "")
    }

    @Test func `a text that fits is left as it is`() {
        #expect(measure.ellipsised("Baku", to: 22.8) == "Baku")
        #expect(measure.ellipsised("Baku", to: 22.2) == "B…")
    }

    @Test func `balanced lines are as many as plain ones and leave no word alone`() {
        let text = "Energy deals and closures in Northport until May"
        let width = measure.width(of: text) - 1
        #expect(measure.lines(of: text, width: width, limit: 3).last == "May")
        let balanced = measure.balancedLines(of: text, width: width, limit: 3)
        #expect(balanced.count == 2)
        #expect(measure.width(of: balanced[1]) > width / 3)
    }

    @Test func `a tower of marks is cut down and never broken from its letter`() {
        let tower = "Z" + String(repeating: "\u{301}", count: 500)
        #expect(DrawnText.clean(tower).unicodeScalars.count == 5)
        #expect(measure.lines(of: tower + tower, width: 7, limit: 9).count == 2)
    }
}
