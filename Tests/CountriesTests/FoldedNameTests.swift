import Testing

@testable import Countries

@Suite struct FoldedNameTests {
    @Test(arguments: [
        ("AZƏRBAYCAN", "azerbaycan"), ("Azərbaycan", "azerbaycan"), ("Türkiyə", "turkiye"), ("İsveç", "isvec"),
        ("KIBRIS", "kibris"), ("Kıbrıs", "kibris"), ("Avropa İttifaqı", "avropaittifaqi"), ("Özbəkistan", "ozbekistan"),
        ("Weißrußland", "weissrussland"), ("WEIẞRUẞLAND", "weissrussland"), ("Færøerne", "faeroerne"),
        ("Polska Łódź", "polskalodz"), ("Þýskaland", "thyskaland"), ("ΕΛΛΆΔΑ", "ελλαδα"), ("Ελλάς", "ελλασ"),
        ("Україна", "украіна"), ("Польшё", "польше"), ("إيران", "ايران"), ("ایران", "ايران"), ("ՀԱՅԱՍՏԱՆ", "հայաստան"),
        ("ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ", "საქართველო"), ("Việt Nam", "vietnam"),
    ])
    func `case and marks do not count`(written: String, folded: String) {
        #expect(FoldedName.fold(written) == folded)
        #expect(FoldedName.fold(folded) == folded)
    }

    @Test(arguments: [
        ("Guinea-Bissau", "Guinea Bissau"), ("Côte d’Ivoire", "COTE D'IVOIRE"), ("O‘zbekiston", "Ozbekiston"),
        ("Bosnia & Herzegovina", "Bosnia and Herzegovina"), ("Bosnien & Herzegowina", "Bosnien und Herzegowina"),
        ("St. Lucia", "SAINT LUCIA"), ("The Gambia", "Gambia"), ("Isle of Man", "ISLE MAN"), ("U.S.A.", "USA"),
        ("Czech Rep.", "Czech Republic"), ("Azer-\nbaijan", "Azerbaijan"), ("Мʼянма", "М'янма"),
        ("\u{A0}Kosovo*", "Kosovo"),
    ])
    func `what stands between letters does not count, nor do small words of names`(one: String, other: String) {
        #expect(FoldedName.fold(one) == FoldedName.fold(other))
    }

    @Test(arguments: [
        ("Türkiye", "Tu\u{308}rkiye"), ("İsveç", "I\u{307}svec\u{327}"), ("Österreich", "O\u{308}sterreich"),
        ("Андорӣ", "Андори\u{304}"), ("Україна", "Укра\u{456}\u{308}на"), ("Ελλάδα", "Ελλα\u{301}δα"),
        ("대한민국", "\u{1103}\u{1162}\u{1112}\u{1161}\u{11AB}\u{1106}\u{1175}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
        ("アンドラ", "アント\u{3099}ラ"), ("إيران", "ا\u{655}يران"),
    ])
    func `composed and decomposed texts are one name`(composed: String, decomposed: String) {
        #expect(FoldedName.fold(composed) == FoldedName.fold(decomposed))
        #expect(FoldedName.fold(composed).hashValue == FoldedName.fold(decomposed).hashValue)
    }

    @Test(arguments: [("Niger", "Nigeria"), ("Iran", "Iraq"), ("Austria", "Australia"), ("Of Thee", "The")])
    func `different words stay different`(one: String, other: String) {
        #expect(FoldedName.fold(one) != FoldedName.fold(other))
    }

    @Test func `every name of the tables is found again in capitals`() {
        for row in CountryTable.text.split(separator: "\n") {
            for name in row.split(separator: "\t", omittingEmptySubsequences: false)[3...] {
                #expect(FoldedName.fold(name.uppercased()) == FoldedName.fold(name), "\(name)")
            }
        }
    }

    @Test(arguments: [
        ("Korea, Republic of", "Republic of Korea"), ("Korea (Republic of)", "Republic of Korea"),
        ("Bonaire, Sint Eustatius, Saba", nil), ("Congo", nil), ("Cocos (Keeling) Islands", nil), (")Congo(", nil),
    ])
    func `names that lists have turned are turned back`(written: String, turned: String?) {
        #expect(TurnedName.turned(written).map { FoldedName.fold($0) } == turned.map { FoldedName.fold($0) })
    }
}
