import Diagnostics
import Tables
import Testing

@testable import Formats

@Suite struct SwallowedLinesTests {
    static let dated = TemporaryPackage(fields: "{name: id}, {name: day, type: date}, {name: note}")
    static let texts = TemporaryPackage(fields: "{name: id}, {name: place}, {name: note}")

    static func shown(_ place: String) -> String {
        """
        sites.csv:\(place): error: a quote is broken, so the rows after it cannot be told apart [quote-broken]
          found:    a quote that is closed lines below, around what are rows by themselves
          expected: `"` at both ends of the cell, and `""` for a quote inside it
          mend:     close the quote, or take it out; if the text is meant to hold these lines, give its field `"multiline": true`

        """
    }

    @Test(arguments: [
        ("id,day,note\na,2023,x\nb,2023-11,\"x\nc,2024,y\"\n", "3:11"),
        ("id,day,note\na,2023,\"\nb,2024,\"\n", "2:8"),
        ("id,day,note\r\na,2023,\"x\r\nb,2024,y\r\nc,2025,z\"\r\n", "2:8"),
        ("id,day,note\na,2023,x\n\"b,2023-11,x\nc,2024,y\"\n", "3:1"),  // the record has too few cells besides
    ])
    func `a quote that swallows rows is an error where it opens`(csv: String, place: String) throws {
        #expect(
            withoutExcerpts(try failure { _ = try Self.dated.read(csv) }) == Self.shown(place))
        #expect(
            withoutExcerpts(try failure { _ = try Self.dated.read(csv, partSize: 7) }) == Self.shown(place))
    }

    @Test func `where any text fits all fields, all lines must look like rows, of more than two cells`() throws {
        #expect(
            withoutExcerpts(try failure { _ = try Self.texts.read("id,place,note\na,b,\"c\nd,e,f\ng,h,i\"\n") })
                == Self.shown("2:5"))
        let prose = try Self.texts.read("id,place,note\na,b,\"One, two, three.\nYes.\"\n")
        #expect(cells(prose.table) == [["a", "b", "One, two, three.\nYes."]])
        let two = try CSVReaderTests.two.read("id,note\na,\"Yes,\nno, maybe\"\n")
        #expect(two.table.rowCount == 1)
    }

    @Test(arguments: [
        "id,day,note\na,2023,\"first, second, third\nb, no day, c\"\n",
        "id,day,note\na,2023,\"x\n\n,,\"\n",  // nothing in it tells that it is a row
    ])
    func `a text of several lines that are no rows is a text`(csv: String) throws {
        #expect(try Self.dated.read(csv).table.rowCount == 1)
    }

    @Test func `a field may be declared to hold such lines`() throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: day, type: date}, {name: note, multiline: true}")
        #expect(
            cells(try package.read("id,day,note\na,2023,\"x\nb,2024,y\"\n").table) == [["a", "2023", "x\nb,2024,y"]])
    }

    /// The lines that begin with a place or a label: excerpts differ with the part of the file that they are cut from.
    private func withoutExcerpts(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains(" | ") }.joined(
            separator: "\n")
    }
}
