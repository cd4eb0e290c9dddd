/// A fill of slanted stripes on white: it stays told from a plain fill in grey print.
struct HatchPattern {
    let identifier: String
    let colour: String

    /// What a mark takes as its `fill`.
    var fill: String { "url(#\(identifier))" }

    var element: SVGElement {
        SVGElement(
            .pattern,
            [
                .id: .text(identifier), .width: 4, .height: 4, .patternUnits: "userSpaceOnUse",
                .patternTransform: "rotate(45)",
            ],
            [
                SVGElement(.rect, [.width: 4, .height: 4, .fill: .text(Palette.ground)]),
                SVGElement(.rect, [.width: 2.2, .height: 4, .fill: .text(colour)]),
            ])
    }
}
