/// Cuts a height into bands, one below the other, each as high as it asks.
struct BandScale: Hashable, Sendable {
    struct Band: Hashable, Sendable {
        let top: Double
        let bottom: Double
    }

    let bands: [Band]
    let bottom: Double

    init(top: Double, heights: [Double], gap: Double) {
        var bands: [Band] = []
        var edge = top
        for height in heights {
            if !bands.isEmpty { edge += gap }
            bands.append(Band(top: edge, bottom: edge + height))
            edge += height
        }
        self.bands = bands
        bottom = edge
    }
}
