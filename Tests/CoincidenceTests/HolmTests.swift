import Testing

@testable import Coincidence

@Suite struct HolmTests {
    /// Holm's rule by hand: the least p three times, the next twice, and none below one that is smaller before it.
    @Test func `adjusted p never falls where p rises, and never passes one`() {
        let adjusted = Holm.adjusted([0.011, 0.5, 0.01])
        #expect(adjusted == [0.03, 0.5, 0.03])
        #expect(Holm.adjusted([0.6, 0.7]) == [1, 1])
        #expect(Holm.adjusted([]) == [])
    }
}
