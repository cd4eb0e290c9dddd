/// Countries by their names in many languages and by their codes. The names are read on first use.
///
/// Case, marks on letters, punctuation, spaces, and the English words "the", "of" and "and" do not count, on either
/// side: `AZERBAYCAN` is `Azərbaycan`, `Bosnia-Herzegovina` is `Bosnia and Herzegovina` (``FoldedName``). What is written
/// behind a comma or in brackets may stand in front (`Korea, Republic of`), and a leading `Republic of` or `Kingdom of`
/// may be left out.
///
/// Codes count in capitals only, with or without points (`DE`, `DEU`, `U.S.`), and go before names: `no`, `it`, `and`
/// and `can` are words more often than Norway, Italy, Andorra and Canada. `EL` and `UK`, the EU's own, are `GR` and `GB`.
package enum CountryNames {
    /// What `written` stands for. A name that could be two countries is never decided here.
    package static func match(_ written: some StringProtocol) -> CountryMatch {
        let index = CountryIndex.shared
        let letters = CountryCode.letters(in: written)
        if let letters, let country = index.country(code: letters) { return .known(country) }
        let name = index.match(name: FoldedName.fold(written))
        if name != .unknown { return name }
        if let letters, let country = index.country(code: letters.uppercased()) { return .unsure([country]) }
        let turned = TurnedName.turned(written) ?? String(written)
        let turnedName = index.match(name: FoldedName.fold(turned))
        if turnedName != .unknown { return turnedName }
        return index.match(name: FoldedName.fold(turned, dropsStyle: true))
    }

    /// The country if `written` is one and no other, else nil.
    package static func country(_ written: some StringProtocol) -> Country? {
        if case .known(let country) = match(written) { country } else { nil }
    }

    /// All countries that `written` could be, in order of their codes, for a mend such as "CD or CG".
    package static func candidates(_ written: some StringProtocol) -> [Country] { match(written).candidates }

    /// The country of a code of two or three letters in any case, for a column that is known to hold codes.
    package static func country(code: some StringProtocol) -> Country? {
        CountryCode.letters(in: code).flatMap { CountryIndex.shared.country(code: $0.uppercased()) }
    }

    /// All countries in order of their codes, the European Union and Kosovo among them.
    package static var all: [Country] { CountryIndex.shared.countries }

    /// The English names in order of the codes, to find the one that somebody probably meant.
    package static var englishNames: [String] { all.map(\.name) }
}
