/// Numbers as a page shows them: `0.477` for 0.4767 with three decimals, no zeros at the end; `4.1e-05` for what would round to
/// none of its digits.
enum RoundedNumber {
    static func text(_ number: Double, decimals: Int) -> String {
        guard number.isFinite else { return number.description }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (number * scale).rounded()
        if scaled == 0 {
            guard number != 0 else { return "0" }
            // Two digits: those of a number between 1 and 10 after as many steps of ten.
            var (rest, steps) = (number, 0)
            while abs(rest) < 1 {
                rest *= 10
                steps += 1
            }
            return "\(text(rest, decimals: 1))e-\(steps < 10 ? "0" : "")\(steps)"
        }
        guard abs(scaled) < 1e15 else { return number.description }
        let digits = String(Int64(abs(scaled)))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var fraction = padded.suffix(decimals)
        while fraction.last == "0" { fraction = fraction.dropLast() }
        return (number < 0 ? "-" : "") + padded.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
