/// The colours of charts and pages: the standard ones, less those that somebody puts their own in the place of.
package struct Theme: Hashable, Sendable {
    /// What may have a colour of one's own. Inks, grounds and bands stay, since contrast is measured against them.
    package enum Role: String, CaseIterable, Sendable {
        /// What may set something off; in other charts what lies within what chance gives.
        case trigger
        /// What may follow; in other charts what lies outside of what chance gives.
        case event
        case context
        case comparison
        /// Links of pages.
        case accent

        /// The darkest ground on which it stands.
        package var ground: String { self == .accent ? Palette.ground : Palette.band }

        /// The contrast that it has to have there: of marks 3, of words 4.5 (WCAG 2.2, 1.4.11 and 1.4.3).
        package var leastContrast: Double { self == .accent ? 4.5 : 3 }

        /// The colour that is seen well enough in its place: the same, or the least darker one.
        package func legible(_ colour: Colour) -> Colour {
            Colour(ground).map { colour.darkened(to: leastContrast, on: $0) } ?? colour
        }
    }

    package static let standard = Theme([:])

    /// Colours of one's own.
    private let own: [Role: Colour]
    /// What follows from them.
    private let derived: [Paint: Colour]

    /// - Parameter own: those that are not legible in their place are darkened until they are.
    package init(_ own: [Role: Colour]) {
        self.own = own.reduce(into: [:]) { $0[$1.key] = $1.key.legible($1.value) }
        var derived: [Paint: Colour] = [:]
        if let trigger = self.own[.trigger] {
            derived[.triggerTint] = trigger.mixed(with: .white, share: 0.57)
            derived[.triggerText] = trigger.darkened(to: 4.5, on: .white)
            for (step, colour) in Self.steps(to: trigger).enumerated() { derived[.step(step)] = colour }
        }
        if let event = self.own[.event] {
            derived[.eventTint] = event.mixed(with: .white, share: 0.83)
            derived[.eventText] = event.darkened(to: 4.5, on: .white)
        }
        self.derived = derived
    }

    package func colour(_ role: Role) -> String {
        if let own = own[role] { return own.text }
        return switch role {
        case .trigger: Palette.blue
        case .event: Palette.vermillion
        case .context: Palette.green
        case .comparison: Palette.purple
        case .accent: Palette.darkBlue
        }
    }

    /// As SVG writes it.
    func text(of paint: Paint) -> String {
        if let derived = derived[paint] { return derived.text }
        return switch paint {
        case .ink: Palette.ink
        case .mutedInk: Palette.mutedInk
        case .edge: Palette.edge
        case .grid: Palette.grid
        case .shade: Palette.shade
        case .ground: Palette.ground
        case .band: Palette.band
        case .trigger: colour(.trigger)
        case .triggerTint: Palette.paleBlue
        case .triggerText: Palette.blue
        case .event: colour(.event)
        case .eventTint: Palette.paleVermillion
        case .eventText: Palette.darkVermillion
        case .context: colour(.context)
        case .comparison: colour(.comparison)
        case .step(let step): Palette.steps[min(max(step, 0), Paint.lastStep)]
        case .pattern(let identifier): "url(#\(identifier))"
        case .none: "none"
        }
    }

    /// From white to the colour, so dark that white is read on it: luminances that fall by about a third from step to step.
    private static func steps(to colour: Colour) -> [Colour] {
        let darkest = colour.darkened(to: 7, on: .white)
        return [1, 0.8, 0.62, 0.45, 0.3].map { luminance in
            // The nearest of the mixtures, which darken with their share.
            let shares = (0...200).map { Double($0) / 200 }
            let mixtures = shares.map { Colour.white.mixed(with: darkest, share: $0) }
            return mixtures.first { $0.luminance <= luminance } ?? darkest
        } + [darkest]
    }
}
