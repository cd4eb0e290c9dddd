/// Letters that are compared as others: those with marks as those without, and a few that are written either way.
///
/// Small letters are listed; their capitals are found from them. Combining marks go, so that composed and decomposed
/// texts are treated alike.
package enum PlainLetters {
    /// What `scalar` is compared as: empty for a mark; nil for a letter that stays, or no letter.
    package static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x300...0x36F: ""  // combining marks of Latin, Greek and Cyrillic
        // Vowels of Hebrew and Arabic, and the stroke that widens a word.
        case 0x591...0x5C7, 0x64B...0x65F, 0x670, 0x640: ""
        default: letters[scalar.value]
        }
    }

    /// Whether `scalar` is a small letter, or one of a script without small ones, that ``plain(_:)`` leaves as it is. Told
    /// for common scripts only; a look into Unicode's tables for each letter would add a third to the time of reading.
    package static func stays(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3B1...0x3C9, 0x430...0x44F, 0x561...0x586: true  // Greek, Cyrillic, Armenian
        case 0x620...0x64A, 0x10D0...0x10FA, 0x4E00...0x9FFF: true  // Arabic, Georgian, Chinese
        default: false
        }
    }

    /// Whether `scalar` is a letter, mark or number of any script.
    package static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    private static let letters: [UInt32: String] = {
        var letters: [UInt32: String] = [:]
        for (plain, marked) in table {
            for scalar in marked.unicodeScalars {
                letters[scalar.value] = plain
                // ß has two letters for a capital, which are plain already.
                let capital = scalar.properties.uppercaseMapping.unicodeScalars
                if capital.count == 1, let capital = capital.first, !capital.isASCII { letters[capital.value] = plain }
            }
        }
        // Their small letters are not the ones that lead to them.
        letters[0x130] = "i"  // İ
        letters[0x1E9E] = "ss"  // ẞ
        return letters
    }()

    /// Latin, Greek and Cyrillic letters that Unicode decomposes, and those that it does not (ł, ı, ə, ß, ς); an Armenian
    /// ligature; Arabic letters with hamza, and their Persian forms.
    private static let table = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æǣǽ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđð"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("ss", "ß"),
        ("t", "ţťțṫṭṯṱẗŧ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("α", "άἀἁἂἃἄἅἆἇὰᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
        ("ε", "έἐἑἒἓἔἕὲ"),
        ("η", "ήἠἡἢἣἤἥἦἧὴᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
        ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶῐῑῒῖῗ"),
        ("ο", "όὀὁὂὃὄὅὸ"),
        ("ρ", "ῤῥ"),
        ("σ", "ς"),
        ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺῠῡῢῦῧ"),
        ("ω", "ώὠὡὢὣὤὥὦὧὼᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
        ("а", "ӑӓ"),
        ("г", "ѓ"),
        ("е", "ѐёӗ"),
        ("ж", "ӂӝ"),
        ("з", "ӟ"),
        ("и", "йѝӣӥ"),
        ("к", "ќ"),
        ("о", "ӧ"),
        ("у", "ўӯӱӳ"),
        ("ч", "ӵ"),
        ("ы", "ӹ"),
        ("э", "ӭ"),
        ("і", "ї"),
        ("ә", "ӛ"),
        ("ө", "ӫ"),
        ("եւ", "և"),
        ("ا", "أإآٱ"),
        ("ك", "ک"),
        ("ه", "ةۀە"),
        ("و", "ؤ"),
        ("ي", "ىیئ"),
    ]
}
