/// One of the defensible ways to ask the declared question: other rows, another window, other dates, another span.
package struct Specification: Sendable {
    /// What is chosen, by dimension: the values of one specification stand in the order in which all of them have their dimensions.
    package let choices: [String]
    package let isDeclared: Bool
    package let question: CoincidenceQuestion
    package let pair: SeriesPair
    package let dates: Dates
    /// Several rows of one day count as one.
    package let countsDays: Bool

    package enum Dates: String, CaseIterable, Sendable {
        /// Those known to the day, the others left out.
        case exact
        /// All, each imprecise one drawn again and again from the days that it allows.
        case drawn
    }

    package init(
        choices: [String], isDeclared: Bool, question: CoincidenceQuestion, pair: SeriesPair, dates: Dates,
        countsDays: Bool
    ) {
        self.choices = choices
        self.isDeclared = isDeclared
        self.question = question
        self.pair = pair
        self.dates = dates
        self.countsDays = countsDays
    }
}
