/// A stretch of time as a light wash through all lanes under a dark cap. The wash alone would be too faint to carry
/// meaning in print; a darker one would swallow the marks on it.
struct ShadeMark {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    static let capHeight = 4.0

    var elements: [SVGElement] {
        [
            RectMark(left: left, right: right, top: top, bottom: bottom, fill: .shade).element,
            RectMark(left: left, right: right, top: top, bottom: top + Self.capHeight, fill: .mutedInk).element,
        ]
    }
}
