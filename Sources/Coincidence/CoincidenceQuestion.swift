/// One rate over one window: what a test asks.
package struct CoincidenceQuestion: Hashable, Sendable {
    package let rate: CoincidenceRate
    package let window: CoincidenceWindow

    package init(_ rate: CoincidenceRate, _ window: CoincidenceWindow) {
        self.rate = rate
        self.window = window
    }
}
