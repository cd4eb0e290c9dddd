/// The panels of a chart of which each stands for a group: the first 12 as given, the others only counted.
struct Facets<Panel: Sendable>: Sendable {
    let shown: [Panel]
    let leftOutCount: Int

    init(_ panels: [Panel]) {
        shown = Array(panels.prefix(12))
        leftOutCount = panels.count - shown.count
    }

    /// Empty where every group is drawn.
    var note: String {
        if leftOutCount == 0 { return "" }
        let groups = DrawnText.count(leftOutCount, "more group", "more groups")
        return "\(groups) \(leftOutCount == 1 ? "is" : "are") not drawn."
    }
}
