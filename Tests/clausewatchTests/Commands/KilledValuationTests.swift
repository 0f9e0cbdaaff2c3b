import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

/// An officer's valuation whose command is killed before it could end.
@Suite(.serialized, .timeLimit(.minutes(2))) struct KilledValuationTests {
    @Test func `killed at any moment, every valuation that was acknowledged is stored and none by half`() async throws {
        try await City.with { city in
            let words = try await Self.words(city)
            let clock = ContinuousClock()
            let begun = clock.now
            #expect(try await city.program.run(words + ["--amount", "1.00"]).status == 0)
            let whole = clock.now - begun
            var acknowledged = ["1.00"]
            var killed = 0
            for round in 2...16 {
                let amount = "\(round).00"
                let ending = try await city.program.running(words + ["--amount", amount]) { command in
                    // The moment to kill it is what is tried here, each round a later one, not something waited for.
                    try await Task.sleep(for: whole * (0.5 + Double(round - 2) / 14 * 0.6))
                    command.send(SIGKILL)
                }
                if ending.status == nil { killed += 1 }
                if ending.output.contains(" is worth ") { acknowledged.append(amount) }
            }
            #expect(killed > 0)
            let kept = try await Self.kept(city)
            #expect(Set(acknowledged).subtracting(kept.stored) == [])
            #expect(kept.stored == kept.audited)
            #expect(kept.waiting == 1)
        }
    }

    /// The command without the amount, for a line that waits for an adviser.
    private static func words(_ city: City) async throws -> [String] {
        let report = try city.scratch.file(
            "report.csv", "kind,block,quantity,date\nactivity,development-track,1,2024-06-01\n")
        let said = try await city.submit(report, "--json").json()["receipt"]["receipt"]
        // So that the job that waits in the end is that of a valuation.
        _ = try await city.program.run("assess", "--contract", "C-1")
        let receipt = try #require(said.text ?? said.decimal.map { "\($0)" })
        return [
            "report", "value", "\(receipt).2", "--contract", "C-1", "--reason", "twelve weeks", "--by", "adviser 7",
            "--on", "2024-10-01",
        ]
    }

    /// The whole valuations, what the audit says of them, and the jobs that wait, all of one moment.
    private static func kept(_ city: City) async throws -> (stored: [String], audited: [String], waiting: Int) {
        let connection = try await Connection.open(city.owner.unconfined)
        let kept = try await connection.read { session in
            let row = try session.query(
                """
                SELECT
                    (SELECT string_agg((amount / 10000)::text || '.00', ' ' ORDER BY amount) FROM line_valuation
                        WHERE reason = 'twelve weeks' AND decided_by = 'adviser 7' AND decided_on = '2024-10-01')
                        AS stored,
                    (SELECT string_agg(replace(detail->>'amount', '.0000', '.00'), ' '
                        ORDER BY (detail->>'amount')::numeric) FROM audit_entry WHERE action = 'line.value') AS audited,
                    (SELECT count(*) FROM job) AS waiting
                """
            ).only()
            return (try row.string("stored"), try row.string("audited"), try row.int("waiting"))
        }
        await connection.close()
        return (words(kept.0), words(kept.1), kept.2)
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
