/// The colours of the standard theme. Those of lanes are M. Okabe and K. Ito's set for all kinds of colour vision
/// (https://jfly.uni-koeln.de/color/), less the ones under 3:1 on white; meaning never rests on colour alone.
enum Palette {
    /// Contrast 17:1 on white.
    static let ink = "#1a1a1a"
    /// 6.5:1, and 5.2:1 on `shade`.
    static let mutedInk = "#5a5a5a"
    /// 3.9:1.
    static let edge = "#808080"
    static let grid = "#dedede"
    /// Its dark cap carries the meaning.
    static let shade = "#e9e9e4"
    static let ground = "#ffffff"
    static let band = "#e4e4e4"

    static let blue = "#0072b2"
    static let paleBlue = "#93bfdc"
    static let vermillion = "#d55e00"
    static let paleVermillion = "#fbe3d3"
    /// 5.6:1 on white.
    static let darkVermillion = "#b04a00"
    static let green = "#00805d"
    static let purple = "#a3508a"
    /// 8.9:1 on white: links of pages.
    static let darkBlue = "#0b4f7d"

    /// From nothing to most; on all but the last, `ink` is read, on the last `ground`. In grey the order is the same.
    static let steps = ["#ffffff", "#dceaf4", "#b5d4e8", "#84b6d8", "#479acb", "#00568a"]
}
