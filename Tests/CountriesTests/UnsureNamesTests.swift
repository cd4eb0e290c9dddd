import Testing

@testable import Countries

@Suite struct UnsureNamesTests {
    @Test(arguments: [
        ("Congo", "CD CG"), ("KONGO", "CD CG"), ("Конго", "CD CG"), ("Kingdom of Congo", "CD CG"), ("Korea", "KP KR"),
        ("Corée", "KP KR"), ("Virgin Islands", "VG VI"), ("Republic of China", "CN TW"),
        ("China, Republic of", "CN TW"), ("Guiana", "GF GY"), ("Sveti Martin", "MF SX"),
    ])
    func `a name of several countries is never decided`(written: String, candidates: String) {
        #expect(CountryNames.country(written) == nil)
        #expect(CountryNames.candidates(written).map(\.code).joined(separator: " ") == candidates)
    }

    @Test(arguments: [
        ("Yugoslavia", "BA HR ME MK RS SI XK"), ("Soviet Union", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"),
        ("U.S.S.R.", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"), ("Czechoslovakia", "CZ SK"),
        ("Serbia & Montenegro", "ME RS"), ("Netherlands Antilles", "BQ CW SX"), ("East Germany", "DE"),
        ("Macedonia", "MK"), ("Republic of Macedonia", "MK"), ("Scotland", "GB"), ("Republic of Vietnam", "VN"),
        ("America", "US"), ("Man", "IM"),
    ])
    func `states that are no more, parts and loose words are offered, not taken`(written: String, candidates: String) {
        #expect(CountryNames.country(written) == nil)
        #expect(CountryNames.candidates(written).map(\.code).joined(separator: " ") == candidates)
    }

    /// Owners of each folded name in the table of the CLDR and the list of variants.
    private static let owners: [String: Set<String>] = {
        var owners: [String: Set<String>] = [:]
        for row in CountryTable.text.split(separator: "\n") {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            for name in cells[3...] { owners[FoldedName.fold(name), default: []].insert(String(cells[0])) }
        }
        for (codes, names) in NameList.entries(of: CountryVariants.text) {
            for name in names { owners[FoldedName.fold(name), default: []].formUnion(codes) }
        }
        return owners
    }()

    @Test func `every name of the tables belongs to one country, or is listed as unsure`() {
        let unsure = Set(NameList.entries(of: UnsureNames.text).flatMap { $0.names.map { FoldedName.fold($0) } })
        let shared = Self.owners.filter { $0.value.count > 1 && !unsure.contains($0.key) }
        #expect(shared.isEmpty, "\(shared)")
        #expect(Self.owners[""] == nil)
    }

    @Test func `no short name is another country's code`() {
        for (name, owners) in Self.owners where name.utf8.count <= 3 {
            guard let country = CountryNames.country(code: name) else { continue }
            #expect(owners == [country.code], "\(name)")
        }
    }

    @Test func `the lists name codes that exist, in order, and say nothing twice`() {
        for text in [CountryVariants.text, UnsureNames.text] {
            var seen: Set<String> = []
            for (codes, names) in NameList.entries(of: text) {
                for code in codes { #expect(CountryNames.country(code)?.code == code) }
                #expect(codes == codes.sorted())
                for name in names { #expect(seen.insert(FoldedName.fold(name)).inserted, "\(name)") }
            }
        }
        let variants = NameList.entries(of: CountryVariants.text).flatMap(\.codes)
        #expect(variants == variants.sorted())
    }
}
