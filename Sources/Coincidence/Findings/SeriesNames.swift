/// What the two series are called in sentences.
package struct SeriesNames: Hashable, Sendable {
    /// With its article: "an arrest or detention".
    package let event: String
    /// "arrests or detentions".
    package let events: String
    /// With its article: "an EU-linked deal".
    package let trigger: String
    /// "EU-linked deals".
    package let triggers: String

    package init(event: String, events: String, trigger: String, triggers: String) {
        self.event = event
        self.events = events
        self.trigger = trigger
        self.triggers = triggers
    }
}
