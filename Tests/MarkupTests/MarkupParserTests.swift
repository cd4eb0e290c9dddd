import Diagnostics
import Testing

@testable import Markup

@Suite struct MarkupParserTests {
    /// Writes down what it is told.
    private final class Notes: MarkupReceiver {
        var lines: [String] = []
        var stopsAt: String?

        struct Stop: Error {}

        func begin(_ element: MarkupElement) throws {
            if element.name == stopsAt { throw Stop() }
            lines.append("<\(element.name) \(element["a"] ?? "-") \(element[qualified: "a"] ?? "-")")
        }

        func end(_ name: String, text: String) { lines.append("\(name)> \(text)") }
    }

    private func lines(of text: String) throws -> [String] {
        let notes = Notes()
        try MarkupParser.read(Array(text.utf8), of: "t.xml", receiver: notes)
        return notes.lines
    }

    private func fault(_ text: String) -> Diagnostic? {
        do { _ = try lines(of: text) } catch { return error as? Diagnostic }
        return nil
    }

    @Test func `elements come by their local names, with attributes in a namespace apart from those without`() throws {
        let text = """
            <x:r xmlns:x="urn:x" xmlns:y="urn:y" a="1" y:a="2"><t>A&amp;B &#x20AC;</t><t xml:space="preserve"> c </t></x:r>
            """
        #expect(try lines(of: text) == ["<r 1 2", "<t - -", "t> A&B €", "<t - -", "t>  c ", "r> "])
    }

    @Test func `UTF-16 and texts that come byte by byte are read`() throws {
        let text = "<r a=\"Bakı\">ə</r>"
        let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        let notes = Notes()
        let parser = MarkupParser("t.xml", receiver: notes)
        for byte in wide { try withUnsafeBytes(of: byte) { try parser.take($0) } }
        try parser.finish()
        #expect(notes.lines == ["<r Bakı -", "r> ə"])
    }

    @Test func `a document type is refused before anything of it is read`() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><r>&b;&c;</r>
            """
        let fault = fault(bomb)
        #expect(fault?.code == .markupInvalid && fault?.found == "`<!DOCTYPE`")
        #expect(fault?.location?.description == "t.xml:2:1" || fault?.location?.line == 2)
    }

    @Test(arguments: ["<r>", "<r></s>", "", "text", "<r>&b;</r>", "<r a='1' a='2'/>", "<r/><r/>", "<r>\u{1}</r>"])
    func `what is not well-formed is refused`(text: String) {
        #expect(fault(text)?.code == .markupInvalid)
    }

    @Test func `levels, tags and texts without end are refused`() {
        #expect(fault(String(repeating: "<r>", count: 300))?.fault == "elements nested too deep")
        #expect(fault("<r " + String(repeating: "a", count: 6 << 20))?.fault == "a tag or a text without end")
        #expect(fault("<r>" + String(repeating: "a", count: 17 << 20))?.fault == "a tag or a text without end")
    }

    @Test func `an error of the receiver ends the reading and comes through`() {
        let notes = Notes()
        notes.stopsAt = "s"
        #expect(throws: Notes.Stop.self) {
            try MarkupParser.read(Array("<r><s/><t/>".utf8), of: "t.xml", receiver: notes)
        }
        #expect(notes.lines == ["<r - -"])
    }

    @Test(arguments: [
        ("en", true), ("en-GB", true), ("az-Latn-AZ", true), ("x", false), ("", false), ("en_GB", false),
        ("en-", false),
        ("en GB", false), ("english-language", true), ("en<", false), ("de-CH-1996", true),
    ])
    func `a language is named as BCP 47 has it`(text: String, isTag: Bool) {
        #expect((LanguageTag(text) != nil) == isTag)
    }
}
