import Letters

/// What a word beside a date says.
enum DateWord: Hashable, Sendable {
    /// `circa`, `perhaps`: spoken of the date behind it.
    case hedge(Qualifier)
    /// `early July`, `the second half of 2024`.
    case part(DatePart)
    case season(SubYearGrouping)
    case between, and, or, from, to, before, after
    /// `the`, `in`, `of`, `some day in`: nothing that a date would be without.
    case filler

    /// The longest phrase that the words begin with, how many it takes and what it means.
    static func phrase(beginning words: [String]) -> (count: Int, meaning: DateWord)? {
        guard let first = words.first, let candidates = phrasesByFirstWord[first] else { return nil }
        return candidates.first { words.starts(with: $0.words) }.map { ($0.words.count, $0.meaning) }
    }

    private static let phrasesByFirstWord = Dictionary(grouping: phrases) { $0.words[0] }

    /// Folded words, one after the other, and what they mean; the longest that fits is meant. In English, German, French
    /// and Russian. Words that mean one thing in one language and another in the next (`yaz` is spring in Azerbaijani
    /// and summer in Turkish) are none.
    static let phrases: [(words: [String], meaning: DateWord)] =
        [
            (
                .hedge(.approximate),
                "circa; c; ca; about; around; approximately; approx; roughly; etwa; ungefähr; um; "
                    + "vers; environ; около; примерно; yaklaşık; təxminən"
            ),
            (
                .hedge(.uncertain),
                "perhaps; possibly; probably; maybe; vielleicht; möglicherweise; wahrscheinlich; "
                    + "vermutlich; peut être; probablement; возможно; вероятно; предположительно; belki; bəlkə"
            ),
            (
                .part(.early),
                "early; beginning of; the beginning of; start of; the start of; anfang; début; начало; начале"
            ),
            (.part(.mid), "mid; middle of; the middle of; mitte; mi; milieu; середина; середине"),
            (.part(.late), "late; end of; the end of; ende; fin; конец; конце"),
            (.part(.firstHalf), "first half of; the first half of"),
            (.part(.secondHalf), "second half of; the second half of"),
            (.part(.quarter(1)), "first quarter of; the first quarter of"),
            (.part(.quarter(2)), "second quarter of; the second quarter of"),
            (.part(.quarter(3)), "third quarter of; the third quarter of"),
            (.part(.quarter(4)), "fourth quarter of; the fourth quarter of; last quarter of; the last quarter of"),
            (.part(.third(1)), "first third of; the first third of"),
            (.part(.third(2)), "second third of; the second third of"),
            (.part(.third(3)), "last third of; the last third of"),
            (.season(.spring), "spring; frühling; frühjahr; printemps; весна; весной; весны"),
            (.season(.summer), "summer; sommer; été; лето; летом; лета"),
            (.season(.autumn), "autumn; fall; herbst; automne; осень; осенью; осени"),
            (.season(.winter), "winter; hiver; зима; зимой; зимы"),
            (.between, "between; zwischen; entre; между"), (.and, "and; und; et; и"), (.or, "or; oder; ou; или"),
            (.from, "from; some day from; vom; von; du; с"), (.to, "to; till; through; bis; au; по"),
            (.before, "before; vor; avant"), (.after, "after; nach; après; после"),
            (
                .filler,
                "the; in; on; of; some day in; sometime in; one of; im; am; den; der; des; dem; jahr; jahres; le; la; "
                    + "de; d; en; в; во; года; году; год; г; il; ilin; ilde; yılı; yılında"
            ),
        ].flatMap { (meaning: DateWord, phrases: String) in
            phrases.split(separator: ";").map { phrase in
                (phrase.split(separator: " ").map { FoldedText.fold($0) }, meaning)
            }
        }.sorted { $0.words.count > $1.words.count }
}
