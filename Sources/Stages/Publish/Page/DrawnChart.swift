import Pages

/// A chart that an output has drawn, ready to stand in a page.
struct DrawnChart {
    let name: OptionText
    let wide: InlineDrawing
    /// For small screens, where the output drew for them too.
    let narrow: InlineDrawing?
}
