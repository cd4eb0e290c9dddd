import Synchronization
import Testing

@testable import Tables

@Suite struct TextColumnTests {
    @Test func `texts are slices of the bytes they were read from`() {
        let source = SharedBytes(Array("id,žluť,\"a \"\"b\"\"\"".utf8))
        let column = TextColumn(
            slices: [
                TextColumn.Slice(offset: 3, length: 6, hasDoubledQuotes: false), .missing,
                TextColumn.Slice(offset: 11, length: 7, hasDoubledQuotes: true),
                TextColumn.Slice(offset: 2, length: 0, hasDoubledQuotes: false),
            ], source: source)
        #expect((0..<4).map { column[$0] } == ["žluť", nil, "a \"b\"", ""])
        let selected = column.selecting([2, 2, 1, 0])
        #expect((0..<4).map { selected[$0] } == ["a \"b\"", "a \"b\"", nil, "žluť"])
    }

    @Test func `texts longer than a slice can tell keep their length beside the column`() {
        let limit = TextColumn.Slice.lengthLimit
        let texts = [limit - 1, limit, limit + 1].map { String(repeating: "x", count: $0) }
        let column = TextColumn(texts + [nil, "y"])
        #expect((0..<5).map { column[$0]?.utf8.count } == [limit - 1, limit, limit + 1, nil, 1])
        #expect((0..<3).map { column.selecting([4, 2, 1])[$0]?.utf8.count } == [1, limit + 1, limit])
    }

    @Test func `bytes that are no text are shown as replaced`() {
        let column = TextColumn(
            slices: [TextColumn.Slice(offset: 0, length: 3, hasDoubledQuotes: false)],
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
                slices: [TextColumn.Slice(offset: 0, length: 3, hasDoubledQuotes: false)], source: bytes
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
