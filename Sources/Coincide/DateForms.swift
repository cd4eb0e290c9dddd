import Formats
import ImpreciseDates

/// How people write dates: patterns such as `dd.MM.yyyy`, EDTF, and words such as "early July 2023".
public struct DateForms: Sendable {
    let reader: HumanDateReader

    /// Why a text is no pattern.
    public struct Fault: Error, Sendable, CustomStringConvertible {
        /// One line: the pattern, what is wrong with it and how to mend it.
        public let description: String
    }

    /// - Parameters:
    ///   - patterns: letters of Unicode TR35, or `words` for none.
    ///   - pivot: the first year that two digits may mean.
    public init(like patterns: [String], pivot: Int? = nil) throws(Fault) {
        var read: [DatePattern] = []
        for text in patterns where text != "words" {
            do throws(DatePatternFault) {
                read.append(try DatePattern(text, pivot: pivot))
            } catch {
                let words = DateFaultWords(error)
                throw Fault(
                    description:
                        "\(text), column \(error.offset + 1): \(words.fault); expected \(words.expected); \(words.mend)"
                )
            }
        }
        reader = HumanDateReader(patterns: read)
    }
}
