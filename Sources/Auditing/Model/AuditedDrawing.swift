/// Something that lies over the cells of a sheet.
struct AuditedDrawing: Sendable {
    enum Kind: String, Sendable {
        case picture, chart, shape
        case textBox = "text box"
    }

    let kind: Kind
    let name: String
    /// The alternative text, read aloud in its place.
    let description: String
    /// Marked as decoration, which needs no alternative text.
    let isDecorative: Bool
    let place: CellPlace
}
