/// Size and weight of a text, in the one font family of the charts.
struct Font: Hashable, Sendable {
    let size: Double
    var isBold = false

    static let title = Font(size: 20, isBold: true)
    static let finding = Font(size: 15)
    static let heading = Font(size: 13, isBold: true)
    static let label = Font(size: 12)
    static let strongLabel = Font(size: 12, isBold: true)
    static let note = Font(size: 11.5)

    /// From one base line to the next.
    var lineHeight: Double { (size * 1.3).rounded() }

    /// From the base line to the top of the capitals and a little more.
    var ascent: Double { size * 0.8 }
}
