import Assessment
import Contracts
import Postgres
import Store
import Testing

@Suite struct NoteConsentTests {
    private static let second = "2025-09-01/2026-02-28"

    private func declared(_ value: String, party: String = "GB-COH-00000002") -> String {
        "kind,payee,payee name,payee node,amount,passed down\nsubcontract,\(party),Facades,S1,\(value),yes\n"
    }

    /// A council whose subcontract S1 of 500,000 was declared again on 10 March 2026.
    private func afterwards(_ report: String, _ body: (City) async throws -> Void) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(declared("500000.00"))
            _ = try await city.submit(report, received: "2026-03-10", period: Self.second)
            try await body(city)
        }
    }

    private func note(
        _ city: City, _ isGiven: Bool, on day: String = "2026-03-20", noted: String = "2026-03-25",
        node: String = "S1", document: String = "letter 12", change: (inout NotedConsent) -> Void = { _ in }
    ) async throws -> NotedConsent.Outcome {
        var consent = NotedConsent(
            contract: City.ref, node: node, isGiven: isGiven, decidedOn: try City.known(Day(day)), document: document,
            notedOn: try City.known(Day(noted)))
        change(&consent)
        return try await city.store.noteConsent(consent, for: city.authority, by: "test")
    }

    private func messages(_ city: City, asOf text: String = "2026-04-15") async throws -> [String] {
        let asOf = try City.known(Day(text))
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: asOf).dossier
        return assess(dossier, asOf: asOf).flags.filter { $0.kind == .commitmentReduced }.map(\.message)
    }

    @Test func `a consent closes the flag from the day it was noted and not before`() async throws {
        try await afterwards(declared("400000.00")) { city in
            let asOf = try City.known(Day("2026-04-15"))
            while try await city.store.runNextJob(asOf: asOf) {}
            let outcome = try await note(city, true)
            #expect(outcome.party == "GB-COH-00000002")
            #expect(outcome.value?.description == "400000.0000 GBP")
            #expect(outcome.isNew)
            #expect(try await messages(city) == [])
            let before = try await messages(city, asOf: "2026-03-24")
            #expect(before.map { $0.hasSuffix("whether the authority consented is not known.") } == [true])
            #expect(try await city.store.jobCount().waiting == 1)
            #expect(try await note(city, true).isNew == false)
        }
    }

    @Test func `a refusal is told with its day and paper, and a later consent holds in its place`() async throws {
        try await afterwards(declared("500000.00", party: "GB-COH-00000009")) { city in
            _ = try await note(city, false)
            let refused = try await messages(city)
            #expect(refused.map { $0.hasSuffix("(letter 12); the authority refused consent on 2026-03-20.") } == [true])
            _ = try await note(city, true, on: "2026-04-01", noted: "2026-04-02", document: "letter 14")
            #expect(try await messages(city) == [])
            #expect(try await messages(city, asOf: "2026-04-01") == refused)
        }
    }

    @Test func `a consent ahead of the report answers what it names and nothing else`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(declared("500000.00"))
            let early = "2025-12-01"
            let error = await #expect(throws: StoreError.self) {
                try await note(city, true, on: early, noted: early)
            }
            #expect(error?.code == .unusableConsent)
            _ = try await note(city, true, on: early, noted: early) { $0.value = Quantity(400_000) }
            _ = try await city.submit(declared("400000.00"), received: "2026-03-10", period: Self.second)
            #expect(try await messages(city) == [])
            _ = try await city.submit(declared("300000.00"), received: "2026-03-12", period: Self.second)
            #expect(try await messages(city).map { $0.contains("200,000.00 GBP less") } == [true])
        }
    }

    @Test func `a consent to one cut is none to the next, which is measured from what was agreed`() async throws {
        try await afterwards(declared("400000.00")) { city in
            _ = try await note(city, true)
            _ = try await city.submit(
                declared("350000.00"), received: "2026-09-10", period: "2026-03-01/2026-08-31")
            let later = try await messages(city, asOf: "2026-10-15")
            #expect(
                later.map { $0.contains("50,000.00 GBP less; whether the authority consented is not known") } == [true])
        }
    }

    @Test func `what there is nothing to say to is refused and nothing is kept`() async throws {
        try await afterwards(declared("400000.00")) { city in
            func refusal(
                _ code: StoreError.Code, node: String = "S1", on day: String = "2026-03-20"
            ) async throws -> String {
                let error = await #expect(throws: StoreError.self) { try await note(city, true, on: day, node: node) }
                #expect(error?.code == code)
                return error?.message ?? ""
            }
            #expect(try await refusal(.unknownNode, node: "S2").hasSuffix("Those declared are: S1."))
            #expect(try await refusal(.unknownNode, node: "n0").contains("declares a subcontract \"n0\""))
            #expect(try await refusal(.unusableConsent, on: "2026-03-26").contains("lies after 2026-03-25"))
            let kept = try await city.store.read(city.authority) { session in
                try session.query("SELECT count(*) AS kept FROM chain_consent").only().int("kept")
            }
            #expect(kept == 0)
        }
    }

    @Test func `the consent is on the record with who noted it`() async throws {
        try await afterwards(declared("400000.00")) { city in
            _ = try await note(city, false)
            let entry = try await city.store.read(city.authority) { session in
                let row = try session.query(
                    "SELECT actor, subject, detail ->> 'said' AS said, detail ->> 'value' AS value FROM audit_entry "
                        + "WHERE action = 'chain.consent'"
                ).only()
                return try ["actor", "subject", "said", "value"].map { try row.string($0) }
            }
            #expect(entry == ["test", "C-1 S1", "refused", "400000.0000"])
        }
    }
}
