import Foundation
import Postgres
import TestSupport
import Testing

extension City {
    /// A report of which something is flagged.
    static var flagged: String {
        get throws { try Fixture.text("report.csv").replacing("12500.50", with: "95000.00") }
    }

    /// Sends the flagged report to a daemon that can assess nothing, kills that at once, and checks that another one
    /// has the flag standing.
    func killedBeforeAssessment(
        _ settings: [String: String] = [:], _ send: (Sending, RunningProgram) async throws -> Void
    ) async throws {
        try await asOwner(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$;
            CREATE TRIGGER held BEFORE INSERT ON evaluation EXECUTE FUNCTION refuse();
            """)
        let settings = settings.merging(["CLAUSEWATCH_CLOCK_TODAY": "2024-10-01"]) { $1 }
        try await receiving(settings) { sending, daemon in
            try await send(sending, daemon)
            daemon.send(SIGKILL)
        }
        #expect(try await count("report_version") == 1)
        #expect(try await count("evaluation") == 0)
        #expect(try await count("job JOIN contract USING (authority_id, contract_id) WHERE ref = 'C-1'") > 0)
        try await asOwner("DROP TRIGGER held ON evaluation")
        try await receiving(settings) { _, _ in
            try await awaitCount("job", 0)
            let flags = try await program.on("2024-10-01").run("flags", "list", "--contract", "C-1", "--json").json()
            #expect(flags.list.contains { $0["kind"].text == "paymentAboveValue" }, "\(flags)")
        }
    }

    func asOwner(_ script: String) async throws {
        let connection = try await Connection.open(owner.unconfined)
        try await connection.write { session in try session.run(script) }
        await connection.close()
    }
}
