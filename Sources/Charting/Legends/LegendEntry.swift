/// One line of a legend: what is drawn, and what it means.
struct LegendEntry: Hashable, Sendable {
    let keys: [LegendKey]
    let text: String

    var keyWidth: Double { keys.reduce(0) { $0 + $1.width + 4 } + 3 }
}
