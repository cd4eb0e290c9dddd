import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
    @Test(
        arguments: [
            ("tolerence", ["direction", "tolerance"], "tolerance"),  // replaced
            ("lfet", ["right", "left"], "left"),  // swapped
            ("dirction", ["direction"], "direction"),  // left out
            ("keeep", ["keep"], "keep"),  // put in
            ("SIGNED", ["signed"], "signed"),  // only the case differs
            ("date", ["rate", "gate", "fate"], "rate"),  // equally near: the first
            ("windwo-jion", ["window-join", "window-joins"], "window-join"),  // the nearer of two
            ("signed", ["signed", "signed_on"], nil),  // itself is no suggestion, and the other is too far
            ("before", ["after"], nil),
            ("ab", ["cd"], nil),
            ("abc", ["abxyz"], nil),
            ("", ["a"], nil),
            ("signed", [], nil),
        ] as [(String, [String], String?)])
    func `the name with the fewest edits is suggested, if it is near enough`(
        name: String, candidates: [String], nearest: String?
    ) {
        #expect(NearestName.of(name, among: candidates) == nearest)
    }

    @Test(arguments: [("xxcdefgh", "abcdefgh"), ("xxxdefgh", nil), ("xxxdefghi", "abcdefghi")] as [(String, String?)])
    func `up to a third of the name may differ`(name: String, nearest: String?) {
        #expect(NearestName.of(name, among: ["abcdefgh", "abcdefghi"]) == nearest)
    }

    @Test func `names without end are not compared`() {
        let long = String(repeating: "a", count: 101)
        #expect(NearestName.of(long, among: [long + "b"]) == nil)
        #expect(NearestName.of("a", among: [String(repeating: "a", count: 201)]) == nil)
    }
}
