import Testing

@testable import Tables

@Suite struct BitmapTests {
    private static func bitmap(_ bits: [Bool]) -> Bitmap {
        var bitmap = Bitmap()
        for bit in bits { bitmap.append(bit) }
        return bitmap
    }

    private static func bits(_ bitmap: Bitmap) -> [Bool] { (0..<bitmap.count).map { bitmap[$0] } }

    @Test(arguments: [0, 1, 63, 64, 65, 128, 200])
    func `bits come back across the borders of words`(count: Int) {
        let bits = (0..<count).map { $0 % 3 == 0 }
        #expect(Self.bits(Self.bitmap(bits)) == bits)
        #expect(Self.bits(Bitmap(repeating: true, count: count)) == Array(repeating: true, count: count))
        let rows = [count - 1, 0, count - 1].filter { (0..<count).contains($0) }
        #expect(Self.bits(Self.bitmap(bits).selecting(rows)) == rows.map { bits[$0] })
    }

    @Test func `bitmaps of the same bits are equal, however they were made`() {
        #expect(Bitmap(repeating: true, count: 3) == Self.bitmap([true, true, true]))
        for count in [0, 1, 63, 64, 65, 130] {
            let bits = (0..<count).map { $0 % 3 == 0 }
            #expect(Bitmap(bits) == Self.bitmap(bits))
        }
    }
}
