import Postgres
import Testing

@testable import Store

@Suite struct TakenTimeTests {
    @Test func `the transaction of a report may take minutes, also between its statements, and no other`() async throws
    {
        try await withCity { city in
            let taken = try await city.store.write(city.authority) { session in
                try session.takeTime()
                return try session.limits()
            }
            #expect(taken == ["5min", "5min"])
            let next = try await city.store.write(city.authority) { session in try session.limits() }
            #expect(!next.contains("5min"))
        }
    }
}

extension Session {
    fileprivate func limits() throws -> [String] {
        let row = try query(
            """
            SELECT current_setting('statement_timeout') AS statement,
                current_setting('idle_in_transaction_session_timeout') AS idle
            """
        ).only()
        return [try row.string("statement"), try row.string("idle")]
    }
}
