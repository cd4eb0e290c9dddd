import Letters

/// The names of the months and their common short forms in English, German, French, Azerbaijani, Turkish and Russian.
///
/// A name means the same month in every language that has it, so a text need not say in which it is written.
package enum MonthNames {
    /// All of them, as they are written.
    package static let all: [String] = languages.flatMap { $0.flatMap { $0 } }

    /// 1...12 for a folded word without the point of an abbreviation; nil when it names no month.
    static func month(named word: String) -> Int? { months[word] }

    /// By language, twelve months each, each with all its forms.
    static let languages: [[[String]]] = [
        [  // English
            ["January", "Jan"], ["February", "Feb"], ["March", "Mar"], ["April", "Apr"], ["May"], ["June", "Jun"],
            ["July", "Jul"], ["August", "Aug"], ["September", "Sep", "Sept"], ["October", "Oct"],
            ["November", "Nov"], ["December", "Dec"],
        ],
        [  // German, with the Austrian forms
            ["Januar", "Jänner", "Jan", "Jän"], ["Februar", "Feber", "Feb"], ["März", "Maerz", "Mär", "Mrz"],
            ["April", "Apr"], ["Mai"], ["Juni", "Jun"], ["Juli", "Jul"], ["August", "Aug"],
            ["September", "Sep", "Sept"], ["Oktober", "Okt"], ["November", "Nov"], ["Dezember", "Dez"],
        ],
        [  // French
            ["janvier", "janv"], ["février", "févr", "fév"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
            ["juillet", "juil"], ["août"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"],
            ["décembre", "déc"],
        ],
        [  // Azerbaijani
            ["yanvar", "yan"], ["fevral", "fev"], ["mart", "mar"], ["aprel", "apr"], ["may"], ["iyun"], ["iyul"],
            ["avqust", "avq"], ["sentyabr", "sen"], ["oktyabr", "okt"], ["noyabr", "noy"], ["dekabr", "dek"],
        ],
        [  // Turkish
            ["Ocak", "Oca"], ["Şubat", "Şub"], ["Mart", "Mar"], ["Nisan", "Nis"], ["Mayıs"], ["Haziran", "Haz"],
            ["Temmuz", "Tem"], ["Ağustos", "Ağu"], ["Eylül", "Eyl"], ["Ekim", "Eki"], ["Kasım", "Kas"],
            ["Aralık", "Ara"],
        ],
        [  // Russian: nominative, genitive, prepositional, short
            ["январь", "января", "январе", "янв"], ["февраль", "февраля", "феврале", "фев", "февр"],
            ["март", "марта", "марте", "мар"], ["апрель", "апреля", "апреле", "апр"], ["май", "мая", "мае"],
            ["июнь", "июня", "июне", "июн"], ["июль", "июля", "июле", "июл"], ["август", "августа", "августе", "авг"],
            ["сентябрь", "сентября", "сентябре", "сен", "сент"], ["октябрь", "октября", "октябре", "окт"],
            ["ноябрь", "ноября", "ноябре", "ноя", "нояб"], ["декабрь", "декабря", "декабре", "дек"],
        ],
    ]

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for language in languages {
            for (index, forms) in language.enumerated() {
                for form in forms { months[FoldedText.fold(form)] = index + 1 }
            }
        }
        return months
    }()
}
