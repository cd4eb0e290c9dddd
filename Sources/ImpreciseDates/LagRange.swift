/// How many days lie between two dates: right minus left, a range where either is imprecise.
package struct LagRange: Hashable, Sendable {
    package let least: Int64
    package let most: Int64

    package init(from left: DateBounds, to right: DateBounds) {
        least = right.earliest.number - left.latest.number
        most = right.latest.number - left.earliest.number
    }
}
