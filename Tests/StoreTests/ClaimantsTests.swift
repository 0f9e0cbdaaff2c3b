import Contracts
import Store
import Testing

/// Which other contracts a report has assessed again.
@Suite struct ClaimantsTests {
    /// What can be claimed on two contracts, told by one thing each; the second line of a pair is how the other
    /// contract says it.
    private static let claims: [(mark: String, here: String, there: String)] = [
        (
            "a person", "placement,k-1,job,2025-04-01,2025-06-30,24,,,,,",
            "placement,k-1,job,2025-06-30,2025-07-31,9,,,,,"
        ),
        (
            "an invoice", "payment,,,,,,GB-COH-00000004,250.00,2025-05-02,F-1,",
            "purchase,,buy,,,,GB-COH-00000004,9.00,2025-07-03,F-1,"
        ),
        (
            "a document", "purchase,,buy,,,,GB-COH-00000004,250.00,2025-05-02,,\(proof)",
            "payment,,,,,,GB-COH-00000005,9.00,2025-07-03,,\(proof)"
        ),
        (
            "a purchase", "purchase,,buy,,,,GB-COH-00000004,250.00,2025-05-02,,",
            "purchase,,buy,,,,GB-COH-00000004,250.00,2025-05-02,F-7,"
        ),
    ]
    private static let proof = String(repeating: "ab", count: 32)
    private static let other = file("purchase,,buy,,,,GB-COH-00000009,10.00,2025-05-03,F-9,")

    private static func file(_ row: String) -> String {
        "kind,person,block,from,to,hours per week,payee,amount,date,invoice,evidence\n" + row + "\n"
    }

    @Test(arguments: claims.indices)
    func `a claim received on an earlier day has the contract that made it later assessed again`(
        number: Int
    ) async throws {
        let claim = Self.claims[number]
        try await withCity { city in
            try await city.bindContracts(["C-2", "C-3"])
            try await city.send("C-1", Self.file(claim.here), received: "2025-09-10")
            try await city.send("C-3", Self.other, received: "2025-09-10")
            #expect(try await city.settledDuplicates() == [], "\(claim.mark)")
            try await city.send("C-2", Self.file(claim.there), received: "2025-09-01")
            #expect(try await city.store.jobCount().waiting == 2, "\(claim.mark)")
            #expect(try await city.settledDuplicates() == ["C-1"], "\(claim.mark)")
        }
    }

    @Test(arguments: claims.indices)
    func `a claim that a correction takes back sets the later claim free`(number: Int) async throws {
        let claim = Self.claims[number]
        try await withCity { city in
            try await city.bindContracts(["C-2", "C-3"])
            try await city.send("C-1", Self.file(claim.here), received: "2025-09-10")
            try await city.send("C-2", Self.file(claim.there), received: "2025-09-12")
            try await city.send("C-3", Self.other, received: "2025-09-12")
            #expect(try await city.settledDuplicates() == ["C-2"], "\(claim.mark)")
            try await city.send(
                "C-1", Self.file("purchase,,buy,,,,GB-COH-00000008,1.00,2025-05-03,,"), received: "2025-09-20")
            #expect(try await city.store.jobCount().waiting == 2, "\(claim.mark)")
            #expect(try await city.settledDuplicates() == [], "\(claim.mark)")
        }
    }

    @Test(arguments: claims.indices)
    func `a later claim of the same has nobody else assessed again`(number: Int) async throws {
        let claim = Self.claims[number]
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", Self.file(claim.here), received: "2025-09-10")
            #expect(try await city.settledDuplicates() == [], "\(claim.mark)")
            try await city.send("C-2", Self.file(claim.there), received: "2025-09-11")
            #expect(try await city.store.jobCount().waiting == 1, "\(claim.mark)")
            #expect(try await city.settledDuplicates() == ["C-2"], "\(claim.mark)")
        }
    }
}
