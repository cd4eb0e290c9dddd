/// How many rows a stretch will have, so that columns get their room at once.
enum RowEstimate {
    /// As many as if all rows were as long as those that were seen, and some more.
    static func rows(in size: Int, like rows: Int, in bytes: Int) -> Int {
        let expected = size / max(1, bytes / max(1, rows))
        return expected + expected / 16
    }
}
