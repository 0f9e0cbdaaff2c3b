import Assessment
import Contracts
import Policies
import Reports
import Store
import Testing

/// Several contracts of a council whose reports can claim the same.
extension City {
    private static let table = (
        code: "social-return",
        json: """
        {"code": "social-return", "kind": "valueShare", "obligation": {"fixed": "1000.00 GBP"},
         "values": {"blocks": [{"code": "job", "per": "period", "amount": "500.00 GBP"},
                               {"code": "buy", "per": "invoice"}]}}
        """
    )

    /// A person placed and a purchase with its invoice and document.
    static let claims = """
        kind,person,block,from,to,hours per week,last benefit,payee,amount,date,invoice,evidence
        placement,k-1,job,2025-04-01,2025-06-30,24,2024-12-31,,,,,
        purchase,,buy,,,,,GB-COH-00000004,250.00,2025-05-02,F-1,\(String(repeating: "ab", count: 32))

        """

    /// Imports `C-1` and other contracts, bound by one table.
    func bindContracts(_ others: [String] = ["C-2"]) async throws {
        let frozen = FrozenPolicy(policy: "uk.test", edition: "1", clauses: [Self.table])
        var rows = [(try City.row(), frozen)]
        for (place, ref) in others.enumerated() {
            var row = try City.row()
            (row.row, row.ref) = (3 + place, ref)
            row.contract.ref = ref
            rows.append((row, frozen))
        }
        _ = try await store.importRegister(
            rows, refused: 0, from: SourceFile(name: "register.csv", bytes: Array("two".utf8)), for: authority,
            by: "test", on: City.known(Day("2025-03-01")))
    }

    /// Sends a report on one of them.
    func send(_ ref: String, _ text: String = claims + "\n", received: String) async throws {
        let submission = Submission(
            file: SourceFile(name: "\(ref).csv", bytes: Array(text.utf8)), contract: ref, period: City.period,
            received: try City.known(Day(received)), actor: "test")
        guard case .accepted = try await store.submit(submission, for: authority) else {
            Issue.record("the report on \(ref) was refused")
            return
        }
    }

    /// Assesses what waits to be, and gives the contracts that are flagged for a claim made before.
    func settledDuplicates(asOf: String = "2025-10-15") async throws -> [String] {
        let asOf = try City.known(Day(asOf))
        while try await store.runNextJob(asOf: asOf) {}
        return try await duplicates()
    }

    /// The contracts that are flagged for a claim made before.
    func duplicates() async throws -> [String] {
        try await store.flags(of: authority, contract: nil).filter { $0.flag.kind == .claimDuplicate }.map(\.contract)
    }
}
