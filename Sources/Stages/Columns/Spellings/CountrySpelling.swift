import Countries
import Diagnostics

/// Countries by ISO 3166-1.
struct CountrySpelling: Spelling {
    enum Form: String, CaseIterable {
        case code
        case alpha3 = "alpha-3"
        case name
    }

    let form: Form

    func spelling(of written: String) -> String? {
        CountryNames.country(written).map { country in
            switch form {
            case .code: country.code
            // The European Union has none.
            case .alpha3: country.alpha3 ?? country.code
            case .name: country.name
            }
        }
    }

    var expected: String { "the name of a country, or its code in capitals" }

    func mend(for written: String) -> String {
        let candidates = CountryNames.candidates(written)
        guard candidates.isEmpty else {
            return "write which one is meant: " + candidates.map { "\($0.code) (\($0.name))" }.joined(separator: ", ")
        }
        return NearestName.of(written, among: CountryNames.englishNames).map { "did you mean `\($0)`?" }
            ?? "write the country's English name, or its code of two letters"
    }
}
