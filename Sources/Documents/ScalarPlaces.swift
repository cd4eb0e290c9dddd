/// Where a scalar's text stands in its document: in folded lines, behind escapes and in blocks too.
///
/// Folding and indentation change spaces and line breaks only, so the text and what is written are held together by their
/// other characters.
struct ScalarPlaces: Sendable {
    /// All of the document's.
    let lines: [Substring]
    let start: TextPosition
    let end: TextPosition
    let style: ScalarStyle

    /// Where a character of the text stands; behind the last one before it if it is a space or line break. O(n).
    func position(ofCharacter offset: Int, of text: String) -> TextPosition {
        let before = text.prefix(offset).unicodeScalars
        let index = before.count { !Self.isBlank($0) }
        let next = text.dropFirst(offset).unicodeScalars.first
        if index == 0 || next.map({ !Self.isBlank($0) }) ?? false, let position = written(index) {
            return position.start
        }
        guard index > 0, let last = written(index - 1) else { return start }
        let blanks = before.reversed().prefix(while: Self.isBlank)
        // Spaces that are written as they are.
        let isSpaces = style != .doubleQuoted && blanks.allSatisfy { $0 == " " }
        return TextPosition(line: last.end.line, column: last.end.column + (isSpaces ? blanks.count : 0))
    }

    /// What stands for the character of that number, blank ones not counted.
    private func written(_ index: Int) -> (start: TextPosition, end: TextPosition)? {
        var count = 0
        let isBlock = style == .literal || style == .folded
        let first = isBlock ? start.line + 1 : start.line
        for line in first...max(first, end.line) where line <= lines.count {
            let scalars = Array(lines[line - 1].unicodeScalars)
            let closing = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
            let stop = line == end.line ? min(scalars.count, end.column - 1 - closing) : scalars.count
            var column = line == start.line && !isBlock ? textStart(in: scalars) : 0
            while column < stop {
                let (length, isText) = unit(scalars, at: column)
                if isText {
                    if count == index {
                        return (
                            TextPosition(line: line, column: column + 1),
                            TextPosition(line: line, column: column + length + 1)
                        )
                    }
                    count += 1
                }
                column += length
            }
        }
        return nil
    }

    /// Behind an anchor and the opening quote.
    private func textStart(in line: [Unicode.Scalar]) -> Int {
        var column = start.column - 1
        if column < line.count, line[column] == "&" {
            while column < line.count, !Self.isBlank(line[column]) { column += 1 }
            while column < line.count, Self.isBlank(line[column]) { column += 1 }
        }
        return style == .plain ? column : column + 1
    }

    /// How much stands for one character, and whether that is other than blank.
    private func unit(_ line: [Unicode.Scalar], at column: Int) -> (length: Int, isText: Bool) {
        switch (style, line[column]) {
        case (.singleQuoted, "'"): (2, true)
        case (.doubleQuoted, "\\"): escape(line, at: column)
        default: (1, !Self.isBlank(line[column]))
        }
    }

    private func escape(_ line: [Unicode.Scalar], at column: Int) -> (length: Int, isText: Bool) {
        guard column + 1 < line.count else { return (1, false) }
        let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
        guard let count = digits[line[column + 1]] else {
            return (2, !["n", "t", "r", "N", "L", "P", " ", "\t"].contains(line[column + 1]))
        }
        var hexadecimal = String.UnicodeScalarView()
        hexadecimal.append(contentsOf: line[(column + 2)...].prefix(count))
        let value = UInt32(String(hexadecimal), radix: 16).flatMap(Unicode.Scalar.init)
        return (2 + count, value.map { !Self.isBlank($0) } ?? true)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        [" ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }
}
