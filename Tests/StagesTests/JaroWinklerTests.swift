import Testing

@testable import Stages

@Suite struct JaroWinklerTests {
    /// Winkler's examples, to three digits, as in Table 1 of his Overview of Record Linkage and Current Research Directions
    /// (2006), and hand-worked ones. Winkler's raises only what is over 0.7; all of these are.
    @Test(arguments: [
        ("MARTHA", "MARHTA", 0.944, 0.961), ("DIXON", "DICKSONX", 0.767, 0.813), ("DWAYNE", "DUANE", 0.822, 0.840),
        ("SHACKLEFORD", "SHACKELFORD", 0.970, 0.982), ("JONES", "JOHNSON", 0.790, 0.832),
        ("ABROMS", "ABRAMS", 0.889, 0.922), ("SAME", "SAME", 1, 1), ("abc", "a", 0.778, 0.8),
        ("Bartholomew Example", "Bo", 0.702, 0.732), ("AB", "CD", 0, 0), ("", "", 1, 1), ("", "A", 0, 0),
    ])
    func `is as published`(_ first: String, _ second: String, _ jaro: Double, _ winkler: Double) {
        #expect(abs(JaroWinkler.jaro(Array(first), Array(second)) - jaro) < 0.0006)
        #expect(abs(JaroWinkler.similarity(Array(first), Array(second)) - winkler) < 0.0006)
        #expect(JaroWinkler.jaro(Array(second), Array(first)) == JaroWinkler.jaro(Array(first), Array(second)))
    }

    @Test func `names are alike in either order of their words`() {
        #expect(SimilarName("Example, Ada").similarity(to: SimilarName("áda EXAMPLE")) == 1)
        #expect(SimilarName("Ada Example").similarity(to: SimilarName("Bo Sample")) < 0.85)
    }
}
