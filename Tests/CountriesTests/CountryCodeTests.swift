import Testing

@testable import Countries

@Suite struct CountryCodeTests {
    @Test func `every code stands for its own country`() {
        #expect(CountryNames.all.count == 251)
        for country in CountryNames.all {
            #expect(CountryNames.country(country.code) == country)
            if let alpha3 = country.alpha3 { #expect(CountryNames.country(alpha3) == country) }
        }
    }

    @Test func `the codes have the form that the standard gives them, and none is there twice`() {
        let all = CountryNames.all
        #expect(all.map(\.code) == all.map(\.code).sorted())
        #expect(Set(all.map(\.code)).count == all.count)
        #expect(all.allSatisfy { $0.code.utf8.count == 2 && $0.alpha3?.utf8.count ?? 3 == 3 })
        #expect(Set(all.compactMap(\.alpha3)).count == 250)
        let numeric = all.compactMap(\.numeric)
        #expect(Set(numeric).count == 249)
        #expect(numeric.allSatisfy { $0.utf8.count == 3 && Int($0) != nil })
    }

    @Test(arguments: [
        ("AZ", "AZE", "031", "Azerbaijan"), ("DE", "DEU", "276", "Germany"), ("RO", "ROU", "642", "Romania"),
        ("CD", "COD", "180", "Congo - Kinshasa"), ("TL", "TLS", "626", "Timor-Leste"),
        ("SS", "SSD", "728", "South Sudan"), ("ET", "ETH", "231", "Ethiopia"), ("SD", "SDN", "729", "Sudan"),
        ("YE", "YEM", "887", "Yemen"),
    ])
    func `a country has its other codes and a name in English`(
        code: String, alpha3: String, numeric: String, name: String
    ) throws {
        let country = try #require(CountryNames.country(code))
        #expect(country == Country(code: code, alpha3: alpha3, numeric: numeric, name: name))
        #expect(country.standing == .assigned)
    }

    @Test func `the European Union and Kosovo are known, and told from countries of the standard`() throws {
        let union = try #require(CountryNames.country("European Union"))
        #expect(union == Country(code: "EU", alpha3: nil, numeric: nil, name: "European Union"))
        #expect(union.standing == .exceptionallyReserved)
        let kosovo = try #require(CountryNames.country("Kosovë"))
        #expect(kosovo == Country(code: "XK", alpha3: "XKX", numeric: nil, name: "Kosovo"))
        #expect(kosovo.standing == .userAssigned)
        #expect(CountryNames.all.count { $0.standing == .assigned } == 249)
    }

    @Test(arguments: [
        ("EL", "GR"), ("UK", "GB"), ("U.K.", "GB"), ("U.S.", "US"), ("U.S.A.", "US"), (" DE ", "DE"), ("EU", "EU"),
    ])
    func `points and the European Union's own codes are understood`(written: String, code: String) {
        #expect(CountryNames.country(written)?.code == code)
    }

    @Test(arguments: [
        ("no", "NO"), ("it", "IT"), ("and", "AD"), ("can", "CA"), ("de", "DE"), ("De", "DE"), ("el", "GR"),
        ("us", "US"), ("u.s.", "US"), ("eu", "EU"),
    ])
    func `a code in small letters may be a word, so it is only offered`(written: String, code: String) {
        #expect(CountryNames.country(written) == nil)
        #expect(CountryNames.candidates(written).map(\.code) == [code])
        #expect(CountryNames.country(code: written)?.code == code)
    }

    @Test(arguments: ["Norway", "N", "NOOR", "N1", "", "D E", "ZZ", "SU", "YU", "UN"])
    func `what is no code is none`(written: String) {
        #expect(CountryNames.country(code: written) == nil)
    }
}
