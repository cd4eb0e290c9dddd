/// Writes numbers for SVG: at most two decimals, no exponent, no locale, never `-0`.
enum SVGNumber {
    /// `3`, `3.5`, `-0.25`. Halves round away from zero. What is no number becomes `0`, what is beyond ±10^12 its limit:
    /// a picture may be odd, never ill-formed.
    static func text(_ number: Double) -> String {
        guard !number.isNaN else { return "0" }
        let limited = min(max(number, -1e12), 1e12)
        let hundredths = Int64((limited * 100).rounded(.toNearestOrAwayFromZero))
        let whole = String(hundredths.magnitude / 100)
        let fraction = hundredths.magnitude % 100
        let sign = hundredths < 0 ? "-" : ""
        if fraction == 0 { return sign + whole }
        if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
        return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
