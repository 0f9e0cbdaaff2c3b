import ArgumentParser
import Contracts
import Policies

/// `clausewatch policy list`
struct PolicyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the policies with their authorities, editions and days in force.")

    @OptionGroup var common: CommonOptions

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let library = try PolicyFiles.library(in: try settings.requiredText(.policiesDirectory))
        let rows = library.policies.flatMap { policy in policy.editions.map { PolicyListRow(policy, $0) } }
        if json { try Console.printJSON(rows) } else { PolicyListRow.print(rows) }
    }
}

/// An edition in the list of policies.
private struct PolicyListRow: Encodable {
    var policy: String
    var title: String?
    var authority: String?
    var edition: String
    var from: Day
    var to: Day?
    var selectedBy: String
    var clauses: [String]

    init(_ policy: Policy, _ edition: Policy.Edition) {
        self.policy = policy.code
        title = policy.title["en"]
        authority = policy.authority
        self.edition = edition.edition
        (from, to) = (edition.from, edition.to)
        selectedBy = edition.selectedBy.rawValue
        clauses = edition.clauses.map(\.clause.code)
    }

    static func print(_ rows: [PolicyListRow]) {
        let table = TextTable(
            columns: [
                .init(heading: "Policy"), .init(heading: "Authority"), .init(heading: "Edition"),
                .init(heading: "In force"), .init(heading: "Chosen by"), .init(heading: "Clauses"),
            ],
            rows: rows.map { row in
                [
                    row.policy, row.authority ?? row.title ?? "", row.edition,
                    "\(row.from) to \(row.to?.description ?? "now")",
                    row.selectedBy == "contractDate" ? "contract date" : "tender publication",
                    row.clauses.joined(separator: ", "),
                ]
            })
        for line in table.lines { Console.print(line) }
    }
}
