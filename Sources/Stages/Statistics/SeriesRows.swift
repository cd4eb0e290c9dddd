/// The rows of both tables that are counted.
struct SeriesRows {
    let events: [Int]
    let triggers: [Int]
}
