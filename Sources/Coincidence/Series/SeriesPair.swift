/// Two series that are held against each other over one span: their exact dates, which are tested, and all of their dates.
package struct SeriesPair: Sendable {
    /// The group that both are of; nil where they are all there is.
    package let group: String?
    package let events: EventSeries
    package let triggers: EventSeries
    package let allEvents: ImpreciseSeries
    package let allTriggers: ImpreciseSeries

    package init(
        group: String? = nil, events: EventSeries, triggers: EventSeries, allEvents: ImpreciseSeries,
        allTriggers: ImpreciseSeries
    ) {
        self.group = group
        self.events = events
        self.triggers = triggers
        self.allEvents = allEvents
        self.allTriggers = allTriggers
    }

    package var span: ObservationSpan { events.span }

    /// How many are asked by a rate, and how many of the other series they may meet; exact dates.
    func counts(asked rate: CoincidenceRate) -> (asked: Int, partners: Int) {
        rate == .trigger ? (triggers.count, events.count) : (events.count, triggers.count)
    }

    /// The same of all dates.
    func all(asked rate: CoincidenceRate) -> (asked: ImpreciseSeries, partners: ImpreciseSeries) {
        rate == .trigger ? (allTriggers, allEvents) : (allEvents, allTriggers)
    }
}
