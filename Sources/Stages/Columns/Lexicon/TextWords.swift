import ImpreciseDates
import Letters

/// The words of a text: runs of letters and digits, without case and marks, and as they stand.
struct TextWords {
    struct Word {
        let folded: String
        /// Of the text.
        let range: Range<String.Index>
        /// Counted from one; what ends a sentence begins another.
        let sentence: Int
    }

    let text: String
    let words: [Word]

    init(_ text: String) {
        self.text = text
        var words: [Word] = []
        var sentence = 1
        var start: String.Index?
        func end(_ index: String.Index) {
            guard let first = start else { return }
            words.append(
                Word(folded: FoldedText.fold(text[first..<index]), range: first..<index, sentence: sentence))
            start = nil
        }
        for index in text.indices {
            let character = text[index]
            if character.isLetter || character.isNumber {
                if start == nil { start = index }
                continue
            }
            end(index)
            if ".!?;".contains(character) { sentence += 1 }
        }
        end(text.endIndex)
        self.words = words
    }

    /// As it stands, from the first to the last of these words.
    func text(of range: Range<Int>) -> String {
        String(text[words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound])
    }
}
