/// What something is painted in, by what it means; a theme says which colour that is.
enum Paint: Hashable, Sendable {
    /// Titles, findings, numbers.
    case ink
    /// Notes, ticks, names of axes.
    case mutedInk
    /// Base lines, and edges that carry meaning.
    case edge
    /// Guides, which carry none.
    case grid
    /// The wash of a shaded window.
    case shade
    case ground
    /// What chance alone gives.
    case band
    /// What may set something off; in other charts what lies within what chance gives.
    case trigger
    /// The fill of a bar within a line of `trigger`.
    case triggerTint
    /// Words of what is drawn in `trigger`.
    case triggerText
    /// What may follow; in other charts what lies outside of what chance gives.
    case event
    case eventTint
    case eventText
    case context
    case comparison
    /// Of a heat map, from 0 for nothing to `lastStep` for most.
    case step(Int)
    /// A pattern that the file defines.
    case pattern(String)
    case none

    static let lastStep = 5
}
