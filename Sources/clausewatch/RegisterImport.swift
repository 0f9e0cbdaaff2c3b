import Contracts
import Foundation
import Policies
import Reports
import Store

/// Imports a register file: the same for the command and for the demonstration.
struct RegisterImport {
    let store: Store
    let library: PolicyLibrary
    /// The most bytes the file may have.
    let limit: Int
    /// What is said of the file's table in place of the reader.
    var choices = ReadingChoices()

    func run(path: String, authority: Authority, actor: String, on day: Day) async throws -> RegisterImportReport {
        let file = try InputFile(path: path, limit: limit).read()
        guard let currency = authority.currency.flatMap({ Currency($0) }) else {
            throw InputError(description: "\(authority.name) has no currency; import with another --authority.")
        }
        let reading = RegisterReader.read(
            file.bytes, name: file.name, options: RegisterOptions(currency: currency, scheme: authority.scheme),
            choices: choices, timeUsed: ProcessorTime.fromNow())
        var report = RegisterImportReport(
            file: file.name, problems: reading.problems, unusedRows: reading.unused, notes: reading.notes)
        var rows: [(row: RegisterRow, frozen: FrozenPolicy)] = []
        for row in reading.rows {
            switch try frozen(for: row, authority: authority) {
            case .frozen(let frozen):
                if frozen.clauses.isEmpty {
                    report.notes.append(
                        "row \(row.row): no edition of \(frozen.policy) was in force when contract \(row.ref) was "
                            + "made; it is kept without commitments")
                }
                rows.append((row, frozen))
            case .refused(let problem):
                report.problems.append(problem)
                report.unusedRows += 1
            }
        }
        report.sortProblems()
        report.receipt = try await store.importRegister(
            rows, refused: report.unusedRows, from: file, for: authority, by: actor, on: day)
        return report
    }

    /// The clauses for a row, or why there are none.
    private enum Freezing {
        case frozen(FrozenPolicy)
        case refused(Problem)
    }

    private func frozen(for row: RegisterRow, authority: Authority) throws -> Freezing {
        let known = library.policies.map(\.code).joined(separator: ", ")
        guard let code = row.policy ?? authority.policy else {
            return .refused(
                Problem(
                    row: row.row, column: "Policy",
                    message: "the row names no policy and \(authority.name) has none; name one of \(known)"))
        }
        guard let policy = library.policy(code) else {
            return .refused(
                Problem(
                    row: row.row, column: "Policy", value: code,
                    message: "no policy file has this code; expected one of \(known)"))
        }
        guard let edition = policy.edition(for: row.contract) else {
            return .frozen(FrozenPolicy(policy: code, edition: "", clauses: []))
        }
        return .frozen(try FrozenPolicy(policy: code, edition))
    }
}

extension FrozenPolicy {
    /// The clauses of an edition as they are frozen on a contract.
    init(policy: String, _ edition: Policy.Edition) throws {
        let clauses = try edition.clauses.map { written in
            (code: written.clause.code, json: String(decoding: try JSONEncoder().encode(written.node), as: UTF8.self))
        }
        self.init(policy: policy, edition: edition.edition, clauses: clauses)
    }
}

/// What an import did and found.
struct RegisterImportReport: Encodable {
    var file: String
    var problems: [Problem]
    /// How many rows of the file could not be used; a row with several faults counts once.
    var unusedRows: Int
    var notes: [String]
    var receipt: RegisterReceipt?

    /// Whether something kept the file or a row of it from being used.
    var hasErrors: Bool { problems.contains { $0.severity == .error } }

    /// Puts the problems in the order of the file; what closes a cut list stays its last.
    mutating func sortProblems() {
        problems.sort { ($0.count > 1 ? .max : $0.row ?? 0) < ($1.count > 1 ? .max : $1.row ?? 0) }
    }

    private enum Key: String, CodingKey {
        case file, sha256, added, revised, unchanged, statuses, commitments, unusedRows, refused, warnings, notes
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(file, forKey: .file)
        try box.encodeIfPresent(receipt?.digest, forKey: .sha256)
        try box.encodeIfPresent(receipt?.added, forKey: .added)
        try box.encodeIfPresent(receipt?.revised, forKey: .revised)
        try box.encodeIfPresent(receipt?.unchanged, forKey: .unchanged)
        try box.encodeIfPresent(receipt?.statuses, forKey: .statuses)
        try box.encodeIfPresent(receipt?.commitments, forKey: .commitments)
        try box.encode(unusedRows, forKey: .unusedRows)
        try box.encode(problems.filter { $0.severity == .error }, forKey: .refused)
        try box.encode(problems.filter { $0.severity == .warning }, forKey: .warnings)
        try box.encode(notes, forKey: .notes)
    }

    func print() {
        for note in notes { Console.error("\(file): note: \(note)") }
        for problem in problems {
            Console.error("\(file): \(problem.severity == .warning ? "warning: " : "")\(problem)")
        }
        guard let receipt else { return }
        Console.print(
            "\(file): \(receipt.added) contracts added, \(receipt.revised) revised, \(receipt.unchanged) unchanged; "
                + (receipt.statuses == 0 ? "" : "\(receipt.statuses) suppliers' statuses recorded; ")
                + "\(receipt.commitments) commitments frozen; \(unusedRows) rows not used."
        )
        Console.print("sha256 \(receipt.digest)")
    }
}
