extension TextMeasure {
    /// The lines that `text` takes in a column of that width. Breaks at spaces; a word wider than the column breaks after
    /// `-` and `/` or, failing that, anywhere. The spaces at a break are dropped.
    static func lines(of text: String, within width: Double) -> [String] {
        var lines: [String] = []
        breakLines(of: text, within: width) { lines.append(String(text.unicodeScalars[$0])) }
        return lines
    }

    /// How many lines that is, without making them.
    static func lineCount(of text: String, within width: Double) -> Int {
        var count = 0
        breakLines(of: text, within: width) { _ in count += 1 }
        return count
    }

    /// Hands each line to `take` in order; an empty paragraph is a line too.
    private static func breakLines(of text: String, within width: Double, _ take: (Range<String.Index>) -> Void) {
        let limit = Int(max(width, 1) * 100)
        let scalars = text.unicodeScalars
        let space = hundredths(of: " ")
        var line = LineInMaking(start: text.startIndex)
        var word = WordInMaking(start: text.startIndex)
        var index = text.startIndex
        while index < text.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            if scalar == " " || scalar == "\n" {
                place(&word, on: &line, endingAt: index, limit: limit, space: space, take)
                word = WordInMaking(start: next)
                if scalar == "\n" {
                    take(line.start..<line.end)
                    line = LineInMaking(start: next)
                }
            } else {
                word.width += hundredths(of: scalar)
            }
            index = next
        }
        place(&word, on: &line, endingAt: text.endIndex, limit: limit, space: space, take)
        take(line.start..<line.end)

        /// Puts the word on the line, or on the next, or in pieces on as many as it needs.
        func place(
            _ word: inout WordInMaking, on line: inout LineInMaking, endingAt end: String.Index, limit: Int, space: Int,
            _ take: (Range<String.Index>) -> Void
        ) {
            guard word.start < end else { return }
            if word.width <= limit {
                return line.add(word.start..<end, width: word.width, gap: space, limit: limit, take)
            }
            var piece = WordInMaking(start: word.start)
            var gap = space
            var index = word.start
            while index < end {
                let scalar = scalars[index]
                let needed = hundredths(of: scalar)
                if piece.start < index, piece.width + needed > limit {
                    line.add(piece.start..<index, width: piece.width, gap: gap, limit: limit, take)
                    (piece, gap) = (WordInMaking(start: index), 0)
                }
                piece.width += needed
                index = scalars.index(after: index)
                if scalar == "-" || scalar == "/" {
                    line.add(piece.start..<index, width: piece.width, gap: gap, limit: limit, take)
                    (piece, gap) = (WordInMaking(start: index), 0)
                }
            }
            if piece.start < end { line.add(piece.start..<end, width: piece.width, gap: gap, limit: limit, take) }
        }
    }

    private struct WordInMaking {
        var start: String.Index
        var width = 0
    }

    private struct LineInMaking {
        var start: String.Index
        var end: String.Index
        var width = 0

        init(start: String.Index) {
            self.start = start
            end = start
        }

        /// Adds a piece behind a gap, or ends the line and begins the next with the piece.
        mutating func add(
            _ piece: Range<String.Index>, width needed: Int, gap: Int, limit: Int, _ take: (Range<String.Index>) -> Void
        ) {
            if start == end {
                start = piece.lowerBound
                width = needed
            } else if width + gap + needed > limit {
                take(start..<end)
                start = piece.lowerBound
                width = needed
            } else {
                width += gap + needed
            }
            end = piece.upperBound
        }
    }
}
