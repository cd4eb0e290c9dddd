/// Which series is asked for its share of coincidences.
package enum CoincidenceRate: String, CaseIterable, Hashable, Sendable {
    /// Share of triggers with at least one event in their window.
    case trigger
    /// Share of events with at least one trigger in whose window they lie.
    case precursor
}
