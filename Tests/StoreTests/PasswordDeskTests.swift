import Accounts
import Testing

@testable import Store

/// What is compared with a password where nobody has the name that was typed.
@Suite struct PasswordDeskTests {
    @Test func `an unknown name costs what a known one does, and no password is that of nobody`() async throws {
        let desk = PasswordDesk()
        let known = try await desk.hash(of: "four words in a row")
        let stranger = try await desk.compared(nil)
        let costs = { (hash: PasswordHash) in hash.text.split(separator: "$").prefix(3).joined(separator: "$") }
        #expect(costs(stranger) == "argon2id$v=19$m=19456,t=2,p=1")
        #expect(costs(stranger) == costs(known))
        #expect(stranger.text.utf8.count == known.text.utf8.count)
        #expect(try await desk.compared(nil) == stranger)
        #expect(try await desk.compared(known) == known)
        #expect(try await desk.matches("four words in a row", known))
        #expect(try await !desk.matches("four words in a ro", known))
        #expect(try await !desk.matches("four words in a row", nil))
        #expect(try await !desk.matches("", nil))
    }
}
