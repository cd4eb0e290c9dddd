import Diagnostics
import Documents

/// The language of a page as HTML names it: BCP 47, as far as its letters go.
enum LanguageTag {
    static func text(_ node: DocumentNode) throws -> String {
        guard let text = node.text, text.utf8.count <= 35, text.first?.isLetter == true,
            text.utf8.allSatisfy({ byte in
                let sign = Character(Unicode.Scalar(byte))
                return sign.isASCII && (sign.isLetter || sign.isNumber || sign == "-")
            })
        else { throw Diagnostic.optionValue(node, expected: "a language tag such as en, az or pt-BR") }
        return text
    }
}
