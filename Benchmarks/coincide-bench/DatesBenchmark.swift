import ImpreciseDates

/// Reads texts as dates and takes their bounds, as a column of a table would.
enum DatesBenchmark {
    static func run(onlyExact: Bool) {
        let days = (0..<4_096 as Range<Int64>).map { "\(Day(number: 15_000 + $0 * 3))" }
        print(rate(of: days).line("dates: exact, yyyy-mm-dd"))
        if onlyExact { return }
        print(rate(of: mixed).line("dates: mixed, \(mixed.count) forms of levels 0 to 2"))
        for form in mixed { print(rate(of: [form]).line("  \(form)")) }
    }

    private static let mixed = [
        "2023-11-20", "2023-11", "2023", "2023-06-02~", "2023-07-05/2023-07-09", "2004?-06-~11", "19XX-01-XX",
        "2001-21",
        "[1667,1668,1670..1672]", "Y17E7", "1985-04-12T23:20:30-04:00", "2004-06-01/..", "-0044-03-15", "2016-XX",
    ]

    /// The texts lie behind one another, as in a file.
    private static func rate(of texts: [String]) -> Measurement {
        var bytes: [UInt8] = []
        var ends: [Int] = [0]
        for text in texts {
            bytes += text.utf8
            ends.append(bytes.count)
        }
        let rounds = max(1, 1_000_000 / texts.count)
        var sum: Int64 = 0
        let measurement = Measurement(count: rounds * texts.count) {
            let span = bytes.span
            for _ in 0..<rounds {
                for index in texts.indices {
                    let text = span.extracting(ends[index]..<ends[index + 1])
                    do throws(EDTFFault) {
                        let edtf = try EDTFParser.parse(text)
                        sum &+= edtf.bounds.earliest.number &+ edtf.bounds.latest.number
                    } catch { fatalError("\(texts[index]) is no date") }
                }
            }
        }
        // A sum that nobody sees might not be worked out.
        precondition(sum != 1)
        return measurement
    }
}
