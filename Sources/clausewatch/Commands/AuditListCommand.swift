import ArgumentParser
import Store

/// `clausewatch audit list`
struct AuditListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists what was done by whom, the latest first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Option(help: "Only entries in which this text stands, capitals or not.")
    var containing: String?

    @Option(help: "The most entries.")
    var limit = 100

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...1_000_000).contains(limit) else {
            throw ValidationError("--limit is \(limit); expected 1 to 1000000.")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let found = try await workspace.closing {
            try await workspace.store.auditEntries(
                of: try await workspace.store.authority(chosen.authority), containing: containing, in: 0..<limit)
        }
        guard !json else { return try Console.printJSON(found) }
        for entry in found {
            let detail = entry.detail.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            let words =
                [entry.number.map { String($0) } ?? "-", entry.at, entry.actor, entry.action, entry.subject] + detail
            Console.print(words.joined(separator: "  "))
        }
    }
}
