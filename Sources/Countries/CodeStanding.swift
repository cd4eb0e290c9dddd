/// What ISO 3166-1 says of a two-letter code.
package enum CodeStanding: Hashable, Sendable {
    /// Assigned to a country or territory.
    case assigned
    /// Kept for something that is no country: `EU`, the European Union.
    case exceptionallyReserved
    /// Left to its users, who agree on it: `XK`, Kosovo.
    case userAssigned
}
