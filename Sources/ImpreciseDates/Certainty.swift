/// Whether something holds for every, some or none of the days that imprecise dates allow.
package enum Certainty: String, CaseIterable, Hashable, Sendable {
    case certain, possible, impossible
}
