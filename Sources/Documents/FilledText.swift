/// A text in which other texts stand in place of something, and where each of its characters comes from.
package struct FilledText: Sendable {
    /// A stretch that was put in, in characters.
    private struct Piece: Sendable {
        let filled: Range<Int>
        let written: Range<Int>
    }

    /// As it stands in the document.
    let written: String
    package private(set) var text = ""
    private var pieces: [Piece] = []
    private var position = 0

    /// Takes the text from its beginning: what stays and what is put in, in turn.
    package init(_ written: String) { self.written = written }

    package mutating func keep(_ text: some StringProtocol) {
        self.text += text
        position += text.count
    }

    /// - Parameter length: of what the text stands in place of, in characters.
    package mutating func put(_ text: String, inPlaceOf length: Int) {
        let start = self.text.count
        self.text += text
        pieces.append(Piece(filled: start..<(start + text.count), written: position..<(position + length)))
        position += length
    }

    package var isChanged: Bool { !pieces.isEmpty }

    /// Where a character of the filled text stands in the written one; what was put in stands where it was put.
    func writtenOffset(of offset: Int) -> Int {
        guard let piece = pieces.last(where: { $0.filled.lowerBound <= offset }) else { return offset }
        if piece.filled.contains(offset) { return piece.written.lowerBound }
        return piece.written.upperBound + offset - piece.filled.upperBound
    }
}
