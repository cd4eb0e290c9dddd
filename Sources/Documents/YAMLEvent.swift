/// One step through a YAML text: what begins, ends or stands there.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case alias(String)
        case scalar(String, ScalarStyle)
        case sequenceStart
        case mappingStart
        /// Of a list or mapping.
        case end
        case streamEnd
        /// What has no bearing on nodes.
        case mark
    }

    let kind: Kind
    let start: TextPosition
    let end: TextPosition
    var anchor: String?
    var tag: String?
}

/// Line and column, both from 1, columns in Unicode scalars.
struct TextPosition: Comparable, Sendable {
    let line: Int
    let column: Int

    static func < (first: TextPosition, second: TextPosition) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}

/// How a scalar is written.
enum ScalarStyle: Sendable {
    case plain, singleQuoted, doubleQuoted
    /// `|`
    case literal
    /// `>`
    case folded
}
