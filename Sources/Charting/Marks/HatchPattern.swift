/// A fill of slanted stripes on white: it stays told from a plain fill in grey print.
struct HatchPattern {
    let identifier: String
    let colour: Paint

    /// What a mark takes as its `fill`.
    var fill: Paint { .pattern(identifier) }

    var element: SVGElement {
        SVGElement(
            .pattern,
            [
                .id: .text(identifier), .width: 4, .height: 4, .patternUnits: "userSpaceOnUse",
                .patternTransform: "rotate(45)",
            ],
            [
                SVGElement(.rect, [.width: 4, .height: 4, .fill: .paint(.ground)]),
                SVGElement(.rect, [.width: 2.2, .height: 4, .fill: .paint(colour)]),
            ])
    }
}
