import Testing

@testable import Stages

@Suite struct ExternalProgramTests {
    private func program(_ name: String) throws -> ExternalProgram {
        try #require(ExternalProgram(named: name, in: "/no/such/folder:/usr/bin:/bin"))
    }

    @Test func `one that is not there is told from one that fails`() throws {
        #expect(ExternalProgram(named: "no-such-program", in: "/usr/bin:/bin") == nil)
        #expect(try program("true").run([], seconds: 10) == .success)
        #expect(try program("false").run([], seconds: 10) == .failure("status 1"))
    }

    @Test func `arguments are taken as they are, and what it complains of is kept`() throws {
        guard case .failure(let words) = try program("ls").run(["/no such; folder"], seconds: 10) else {
            Issue.record("it should fail")
            return
        }
        #expect(words.contains("/no such; folder"))
    }

    @Test func `one that does not end is stopped`() throws {
        #expect(try program("sleep").run(["60"], seconds: 1) == .timeout(seconds: 1))
    }
}
