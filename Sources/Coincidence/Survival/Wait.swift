/// How long something was waited for: until it came, or until nobody watched any more.
package struct Wait: Hashable, Sendable {
    /// Days, 0 or more.
    package let days: Int
    /// Whether it came; else the wait is censored.
    package let isEnded: Bool

    package init(days: Int, isEnded: Bool) {
        precondition(days >= 0)
        self.days = days
        self.isEnded = isEnded
    }
}
