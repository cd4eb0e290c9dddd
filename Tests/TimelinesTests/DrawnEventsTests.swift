import ImpreciseDates
import Testing
import Timelines

@Suite struct DrawnEventsTests {
    @Test func `a drawing is read character by character and line by line`() throws {
        let events = try DrawnEvents.events(["-x-2[=]", "[]"], from: -3)
        #expect(events.rows == [0, 1, 2, 3, 4])
        #expect(events.earliest == [-2, 0, 0, 1, -3])
        #expect(events.latest == [-2, 0, 0, 3, -2])
    }

    @Test(arguments: ["x~", "[x]", "=", "[=", "]", "[["])
    func `what is no drawing fails`(line: String) {
        #expect(throws: DrawnEvents.Unreadable.self) { try DrawnEvents.bounds(of: line, from: 0) }
    }
}
