/// Knows how names are to be written.
protocol Spelling: Sendable {
    /// Nil for a name that it does not know.
    func spelling(of written: String) -> String?
    /// What it knows, for a diagnostic.
    var expected: String { get }
    /// What to do about a name that it does not know.
    func mend(for written: String) -> String
}
