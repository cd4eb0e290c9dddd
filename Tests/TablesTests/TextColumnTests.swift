import Synchronization
import Testing

@testable import Tables

@Suite struct TextColumnTests {
    @Test func `texts are slices of the bytes they were read from`() {
        let source = SharedBytes(Array("id,žluť,\"a \"\"b\"\"\"".utf8))
        let column = TextColumn(
            slices: [
                TextSlice(offset: 3, length: 6, hasDoubledQuotes: false), .missing,
                TextSlice(offset: 11, length: 7, hasDoubledQuotes: true),
                TextSlice(offset: 2, length: 0, hasDoubledQuotes: false),
            ], source: source)
        #expect((0..<4).map { column[$0] } == ["žluť", nil, "a \"b\"", ""])
        let selected = column.selecting([2, 2, 1, 0])
        #expect((0..<4).map { selected[$0] } == ["a \"b\"", "a \"b\"", nil, "žluť"])
    }

    @Test func `a slice tells the farthest and the longest stretch`() {
        for (offset, length) in [
            (TextSlice.farthest, TextSlice.longest), (0, 0), (1, 1), (1 << 37, 1 << 24),
        ] {
            for isDoubled in [false, true] {
                let slice = TextSlice(offset: offset, length: length, hasDoubledQuotes: isDoubled)
                #expect((slice.offset, slice.length, slice.hasDoubledQuotes) == (offset, length, isDoubled))
                #expect(slice.isEmpty == (length == 0) && slice != .missing)
            }
        }
        let long = TextColumn([String(repeating: "x", count: TextSlice.longest), nil, "", "y"])
        #expect((0..<4).map { long[$0]?.utf8.count } == [TextSlice.longest, nil, 0, 1])
    }

    @Test func `bytes that are no text are shown as replaced`() {
        let column = TextColumn(
            slices: [TextSlice(offset: 0, length: 3, hasDoubledQuotes: false)],
            source: SharedBytes([0x61, 0xFF, 0x62]))
        #expect(column[0] == "a\u{FFFD}b")
    }

    @Test func `the bytes are let go once, with the last column that needs them`() {
        let released = Released()
        var column: TextColumn?
        do {
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 3, alignment: 1)
            memory.copyBytes(from: Array("abc".utf8))
            nonisolated(unsafe) let owned = memory
            let bytes = SharedBytes(UnsafeRawBufferPointer(memory)) {
                owned.deallocate()
                released.count.withLock { $0 += 1 }
            }
            column = TextColumn(
                slices: [TextSlice(offset: 0, length: 3, hasDoubledQuotes: false)], source: bytes
            ).selecting([0])
        }
        #expect(column?[0] == "abc")
        #expect(released.count.withLock(\.self) == 0)
        column = nil
        #expect(released.count.withLock(\.self) == 1)
    }

    private final class Released: Sendable {
        let count = Mutex(0)
    }
}
