import Foundation
import Testing

@testable import ImpreciseDates

/// Outside facts about EDTF, read where they lie beside the repository; without them there is nothing to test.
@Suite struct EDTFConformanceTests {
    private struct Fact {
        let input: String
        let isValid: Bool
        let bounds: String
    }

    private static let facts: [Fact] = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appending(path: "shared/conformance/edtf/verdicts.tsv")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            return text.split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                return Fact(input: cells[0], isValid: cells[1] == "valid", bounds: "\(cells[3])/\(cells[4])")
            }
        }
        return []
    }()

    @Test func `what is no EDTF is refused`() {
        let accepted = Self.facts.filter { !$0.isValid && (try? EDTFParser.parse($0.input)) != nil }
        #expect(accepted.map(\.input) == [])
    }

    @Test func `years, months, days, qualifiers behind and intervals of them are read with their bounds`() throws {
        let form = try Regex("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?)?")
        for fact in Self.facts where fact.isValid {
            // Numbers from 21 in a month's place are seasons, quarters and other divisions of the year.
            guard try form.wholeMatch(in: fact.input) != nil, !fact.input.contains(/-[234][0-9]([?~%\/]|$)/) else {
                continue
            }
            let edtf = try EDTFParser.parse(fact.input)
            #expect(edtf.description == fact.input)
            if fact.bounds != "/" {
                #expect("\(edtf.bounds.earliest)/\(edtf.bounds.latest)" == fact.bounds, "\(fact.input)")
            }
        }
    }
}
