import TestSupport
import Testing

@testable import Formats

@Suite struct CellMarksTests {
    @Test func `a byte that is not ASCII is seen wherever it stands, and none behind the end`() {
        for length in [1, 15, 64, 65, 130] {
            for place in 0...length {
                var bytes = [UInt8](repeating: 65, count: length + 1)
                bytes[place] = 0xC5
                bytes.withUnsafeBytes { memory in
                    var marks = CellMarks(
                        UnsafeRawBufferPointer(rebasing: memory[..<length]), delimiter: 44, quote: 34)
                    #expect(marks.cellEnd(from: 0, before: length) == length)
                    #expect(marks.isASCII == (place == length))
                }
            }
        }
    }

    @Test func `the marks of random bytes are found from every place, and none behind the end`() {
        var numbers = SplitMix64(seed: 7)
        for _ in 0..<60 {
            let length = Int.random(in: 0...200, using: &numbers)
            // Few marks, so that some stretches have none; bytes above 0x7F are none either.
            let bytes = (0..<length).map { _ in
                [44, 34, 10, 13, 172, 162][Int.random(in: 0..<6, using: &numbers)]
                    &+ (Int.random(in: 0..<30, using: &numbers) == 0 ? 0 : UInt8(67))
            }
            // Behind the bytes stand marks that are none of them.
            (bytes + [UInt8](repeating: 44, count: 70)).withUnsafeBytes { memory in
                let file = UnsafeRawBufferPointer(rebasing: memory[..<length])
                for start in 0...length {
                    // Each from the start, and each from where the one before it left off.
                    var marks = CellMarks(file, delimiter: 44, quote: 34)
                    let end = bytes[start...].firstIndex { [44, 10, 13].contains($0) } ?? length
                    let quote = bytes[start...].firstIndex { [34, 10, 13].contains($0) } ?? length
                    #expect(marks.cellEnd(from: start, before: length) == end)
                    #expect(marks.quoteOrBreak(from: start, before: length) == quote)
                    #expect(marks.cellEnd(from: start, before: (start + end) / 2) == (start + end) / 2)
                    let lineBreak = bytes[start...].firstIndex { [10, 13].contains($0) } ?? length
                    #expect(marks.lineBreak(from: start, before: length) == lineBreak)
                }
            }
        }
    }
}
