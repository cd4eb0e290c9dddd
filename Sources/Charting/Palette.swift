/// The colours. Those of lanes are M. Okabe and K. Ito's set for all kinds of colour vision
/// (https://jfly.uni-koeln.de/color/), less the ones under 3:1 on white; meaning never rests on colour alone.
enum Palette {
    /// Contrast 17:1 on white: titles and findings.
    static let ink = "#1a1a1a"
    /// 6.5:1: notes, ticks, axis names; 5.2:1 on `shade`.
    static let mutedInk = "#5a5a5a"
    /// 3.9:1: base lines and edges that carry meaning.
    static let edge = "#808080"
    /// Guides only; carries no meaning of its own.
    static let grid = "#dedede"
    /// The wash of a shaded window; its dark cap carries the meaning.
    static let shade = "#e9e9e4"
    static let ground = "#ffffff"
    /// The fill of a bar within a line of `blue`, which carries the meaning.
    static let paleBlue = "#93bfdc"
    /// The same within a line of `vermillion`.
    static let paleVermillion = "#fbe3d3"
    /// The band of chance, within lines of `mutedInk`.
    static let band = "#e4e4e4"

    /// From nothing to most; on all but the last, `ink` is read, on the last `ground`. In grey the order is the same.
    static let steps = ["#ffffff", "#dceaf4", "#b5d4e8", "#84b6d8", "#479acb", "#00568a"]

    static let blue = "#0072b2"
    static let vermillion = "#d55e00"
    /// 5.6:1 on white: words of what is drawn in vermillion.
    static let darkVermillion = "#b04a00"
    static let green = "#00805d"
    static let purple = "#a3508a"
}
