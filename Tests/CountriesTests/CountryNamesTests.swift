import Testing

@testable import Countries

@Suite struct CountryNamesTests {
    /// In the languages of the countries themselves, so that none is forgotten by a new version of the table.
    @Test(arguments: [
        ("AT", "Österreich"), ("BE", "België|Belgique|Belgien"), ("BG", "България"), ("HR", "Hrvatska"),
        ("CY", "Κύπρος|Kıbrıs"), ("CZ", "Česko|Česká republika"), ("DK", "Danmark"), ("EE", "Eesti"),
        ("FI", "Suomi|Finland"), ("FR", "France|République française"),
        ("DE", "Deutschland|Bundesrepublik Deutschland"), ("GR", "Ελλάδα|Ελλάς|Hellas"), ("HU", "Magyarország"),
        ("IE", "Éire|Ireland"), ("IT", "Italia"), ("LV", "Latvija"), ("LT", "Lietuva"),
        ("LU", "Luxembourg|Lëtzebuerg|Luxemburg"), ("MT", "Malta"), ("NL", "Nederland|Holland"), ("PL", "Polska"),
        ("PT", "Portugal"), ("RO", "România"), ("SK", "Slovensko"), ("SI", "Slovenija"), ("ES", "España"),
        ("SE", "Sverige"), ("AM", "Հայաստան"), ("AZ", "Azərbaycan|Azərbaycan Respublikası|Азәрбајҹан"),
        ("BY", "Беларусь"), ("GE", "საქართველო"), ("MD", "Republica Moldova|Moldova"), ("UA", "Україна"),
        ("TR", "Türkiye"), ("RU", "Россия|Российская Федерация"), ("GB", "United Kingdom"), ("US", "United States"),
        ("NO", "Norge"), ("CH", "Schweiz|Suisse|Svizzera"), ("IS", "Ísland"), ("RS", "Србија|Srbija"),
        ("BA", "Bosna i Hercegovina|Босна и Херцеговина"), ("ME", "Crna Gora"), ("MK", "Северна Македонија"),
        ("AL", "Shqipëri"), ("XK", "Kosovë|Косово"), ("KZ", "Қазақстан"), ("IL", "ישראל"),
        ("SA", "المملكة العربية السعودية"), ("IR", "ایران"), ("CN", "中国|中國"), ("JP", "日本"), ("KR", "대한민국"),
        ("IN", "भारत"),
    ])
    func `countries are known as they call themselves`(code: String, names: String) {
        for name in names.split(separator: "|") { #expect(CountryNames.country(name)?.code == code, "\(name)") }
    }

    @Test(arguments: [
        ("GB", "UK|Great Britain|Großbritannien|Royaume-Uni|Великобритания|Böyük Britaniya"),
        ("US", "USA|United States of America|États-Unis|Estados Unidos|США|ABŞ|Stany Zjednoczone"),
        ("CZ", "Czechia|Czech Republic|Czech Rep.|Tschechien|Çexiya"),
        ("TR", "Turkey|Türkiye|Türkei|Turquie|Турция|Türkiyə"),
        ("CI", "Ivory Coast|Côte d'Ivoire|Cote d Ivoire|COTE D’IVOIRE|Elfenbeinküste"),
        ("MK", "North Macedonia|FYROM|Macedonia, FYR|The former Yugoslav Republic of Macedonia"),
        ("MM", "Burma|Myanmar|Myanmar (Burma)"), ("SZ", "Swaziland|Eswatini"), ("CV", "Cape Verde|Cabo Verde"),
        ("KR", "South Korea|Republic of Korea|Korea, Republic of|Korea (the Republic of)|Korea, Rep.|Südkorea"),
        ("KP", "North Korea|DPRK|Korea (Democratic People's Republic of)|Korea, Dem. People's Rep."),
        ("CD", "DR Congo|DRC|Democratic Republic of the Congo|Congo (Democratic Republic of the)|Congo, Dem. Rep."),
        ("CG", "Republic of the Congo|Congo, Rep.|Congo (Brazzaville)"),
        ("RU", "Russia|Russian Federation|Russland|Rusiya"),
        ("NL", "Netherlands|The Netherlands|Holland|Pays-Bas|Hollandiya"),
        ("AZ", "Azerbaijan|Republic of Azerbaijan|Azerbaïdjan|Aserbaidschan|Азербайджан|Azerbejdżan|Azerbaiyán"),
        ("GE", "Georgia|Géorgie|Georgien|Грузия|Gürcüstan|Gruzja"), ("HU", "Hungary|Ungarn|Hongrie|Macaristan|Венгрия"),
        ("BG", "Bulgaria|Bulgarie|Болгария|Bolqarıstan"), ("GR", "Greece|Griechenland|Yunanıstan|Греция"),
        ("PS", "Palestine|State of Palestine|Palestine, State of"), ("VA", "Vatican|Holy See|Vatican City"),
        ("SY", "Syria|Syrian Arab Republic"), ("LA", "Laos|Lao PDR"),
        ("MD", "Moldova, Republic of|Republic of Moldova"),
        ("IR", "Iran (Islamic Republic of)|Iran, Islamic Rep.|Islamic Republic of Iran"),
        ("VE", "Venezuela (Bolivarian Republic of)|Venezuela, RB"), ("BO", "Bolivia (Plurinational State of)"),
        ("EU", "European Union|Europäische Union|Union européenne|Avropa İttifaqı|Avropa Birliyi|Европейский Союз|ЕС"),
        ("NE", "Niger"), ("NG", "Nigeria"), ("GN", "Guinea"), ("GQ", "Equatorial Guinea"), ("GW", "Guinea-Bissau"),
        ("DM", "Dominica"), ("DO", "Dominican Republic"), ("WS", "Samoa"), ("AS", "American Samoa"),
        ("AE", "United Arab Emirates|UAE|ОАЭ"),
        ("BA", "Bosnia-Herzegovina|Bosnia and Herzegovina|Bosnia & Herzegovina"), ("VG", "Virgin Islands (British)"),
        ("VI", "Virgin Islands (U.S.)"), ("HK", "Hong Kong|Hongkong"),
        ("TW", "Taiwan, Province of China|Republic of China (Taiwan)"), ("CN", "China|People's Republic of China"),
        ("LC", "St. Lucia|Saint Lucia|St.Lucia"), ("ST", "Sao Tome and Principe"), ("GM", "Gambia, The"),
        ("CD", "Zaire"),
    ])
    func `usual, official and older names are known in several languages`(code: String, names: String) {
        for name in names.split(separator: "|") { #expect(CountryNames.country(name)?.code == code, "\(name)") }
    }

    @Test(arguments: [
        "", " ", ".", "-", "the", "of", "Republic", "republic of", "Kingdom of", ",", "()", "Europe", "Atlantis",
        "SOCAR",
        "Baku", "Paris, France", "German", "azerbaijani", "none", "n/a", "unknown", "031", "Nagorno-Karabakh", "Crimea",
        "Georgia and Armenia", "Italy;Greece",
    ])
    func `nothing is made of what is no country`(written: String) {
        #expect(CountryNames.match(written) == .unknown)
        #expect(CountryNames.candidates(written).isEmpty)
    }

    @Test func `English names are offered for who misspelt one, and each is known`() {
        #expect(CountryNames.englishNames.count == CountryNames.all.count)
        for country in CountryNames.all { #expect(CountryNames.country(country.name) == country) }
    }
}
