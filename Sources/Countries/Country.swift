/// A country, or what else has a two-letter code that tables of countries use.
package struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, such as `AZ`.
    package let code: String
    /// ISO 3166-1 alpha-3, such as `AZE`; nil for the European Union. `XKX`, Kosovo's, is its users' choice like `XK`.
    package let alpha3: String?
    /// ISO 3166-1 numeric, three digits as text, such as `031`; nil where the standard assigns none.
    package let numeric: String?
    /// The common name in English, as Unicode CLDR has it: `Côte d’Ivoire`, `Congo - Kinshasa`.
    package let name: String

    /// What the standard says of the code.
    package var standing: CodeStanding {
        switch code {
        case "EU": .exceptionallyReserved
        case "XK": .userAssigned
        default: .assigned
        }
    }
}
