import Testing

@testable import Web

@Suite(.timeLimit(.minutes(1))) struct SendingPaceTests {
    @Test func `bytes that come put off the end, too few do not`() {
        let pace = SendingPace(step: 10, within: .seconds(100))
        let first = pace.end
        pace.note(9)
        #expect(pace.end == first)
        pace.note(1)
        let second = pace.end
        #expect(second > first)
        pace.note(9)
        #expect(pace.end == second)
    }

    @Test func `when too few come in time the sender is told`() async throws {
        let problem = try await SendingPace(step: 10, within: .milliseconds(1)).tooSlow()
        #expect(problem.title == "The bytes took too long")
        #expect(problem.detail.hasPrefix("Fewer than 10 of them came within "))
    }
}
