/// Countries by code and by folded name, made once from the three tables.
struct CountryIndex: Sendable {
    static let shared = CountryIndex()

    /// In order of their codes.
    let countries: [Country]
    /// Places in `countries`, by alpha-2, alpha-3 and the EU's own codes, all in capitals.
    private let codes: [String: Int]
    /// By folded name: a place in `countries`, or one after them in `groups`.
    private var names: [String: Int] = [:]
    /// Countries that share a name, by place. A name that the tables give to several is never decided.
    private var groups: [[Int]] = []

    init() {
        var countries: [Country] = []
        var namesInOrder: [ArraySlice<Substring>] = []
        for row in CountryTable.text.utf8.split(separator: UInt8(ascii: "\n")) {
            let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
            func code(_ place: Int) -> String? { cells[place].isEmpty ? nil : String(cells[place]) }
            countries.append(
                Country(code: String(cells[0]), alpha3: code(1), numeric: code(2), name: String(cells[3])))
            namesInOrder.append(cells[3...])
        }
        var codes: [String: Int] = [:]
        for (place, country) in countries.enumerated() {
            codes[country.code] = place
            if let alpha3 = country.alpha3 { codes[alpha3] = place }
        }
        for (alias, code) in CountryCode.ofTheEU { codes[alias] = codes[code] }
        self.countries = countries
        self.codes = codes

        names.reserveCapacity(8_000)
        for (place, written) in namesInOrder.enumerated() {
            for name in written { add(name, of: place) }
        }
        for (owners, written) in NameList.entries(of: CountryVariants.text) {
            for place in owners.compactMap({ codes[$0] }) {
                for name in written { add(name, of: place) }
            }
        }
        for (owners, written) in NameList.entries(of: UnsureNames.text) {
            groups.append(owners.compactMap { codes[$0] }.sorted())
            for name in written { names[FoldedName.fold(name)] = countries.count + groups.count - 1 }
        }
    }

    func country(code: String) -> Country? { codes[code].map { countries[$0] } }

    func match(name folded: String) -> CountryMatch {
        guard let place = names[folded] else { return .unknown }
        if place < countries.count { return .known(countries[place]) }
        return .unsure(groups[place - countries.count].map { countries[$0] })
    }

    private mutating func add(_ name: Substring, of place: Int) {
        let folded = FoldedName.fold(name)
        guard let found = names.updateValue(place, forKey: folded), found != place else { return }
        let others = found < countries.count ? [found] : groups[found - countries.count]
        groups.append(Set(others + [place]).sorted())
        names[folded] = countries.count + groups.count - 1
    }
}
