/// How many draws a sampled null model takes, and from which seed.
struct DrawOptions: Sendable {
    static let options: [OptionForm.Option] = [
        .optional("draws", .count(least: 99), "how many draws where a null model is sampled"),
        .optional("seed", .count(least: 0), "of the random numbers; 1 without it"),
    ]

    let count: Int
    let seed: UInt64

    init(options: inout StageOptions, standard: Int) throws {
        count = try options.takeCount("draws", default: standard, least: 99)
        seed = UInt64(try options.takeCount("seed", default: 1))
    }
}
