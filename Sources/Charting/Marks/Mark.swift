/// Something drawn for data, placed in pixels.
protocol Mark {
    var element: SVGElement { get }
}
