import ArgumentParser
import OpenID
import Store
import Web

/// `clausewatch account provider check`
struct ProviderCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Asks the identity providers of the settings all that a sign-in asks them, and says what is wrong.",
        discussion: "Whether a provider takes the client is tried with a code that was made up, which it may log.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Flag(help: "Print JSON.")
    var json = false

    /// What was found out about one provider, as it is printed.
    private struct Row: Encodable {
        var authority: String
        var document: String
        var redirects: [String]
        var keys: Int
        var faults: [String]
        var notes: [String]
    }

    func run() async throws {
        let settings = try await common.settings()
        let all = try ProviderFile.providers(settings)
        let wanted = all.filter { chosen.authority == nil || $0.authority == chosen.authority }
        guard !wanted.isEmpty else { throw InputError(description: nothing(all)) }
        let known = try await authorities(settings)
        var rows: [Row] = []
        var isAway = false
        for provider in wanted {
            let redirects = try Self.redirects(provider.authority, settings)
            let found = try await Provider(provider).examination(redirect: redirects.first ?? "")
            isAway = isAway || found.failure?.kind == .unreachable
            rows.append(
                Row(
                    authority: provider.authority, document: found.document, redirects: redirects, keys: found.keys,
                    faults: (found.failure?.faults ?? [])
                        + (known.contains(provider.authority)
                            ? []
                            : [
                                "No authority has the code \"\(provider.authority)\"; known: "
                                    + (known.isEmpty ? "none yet." : "\(known.joined(separator: ", ")).")
                            ]),
                    notes: found.notes))
        }
        if json { try Console.printJSON(rows) } else { rows.forEach(Self.print) }
        if isAway { throw CommandEnded(status: .environment) }
        if rows.contains(where: { !$0.faults.isEmpty }) { throw CommandEnded(status: .findings) }
    }

    private func nothing(_ all: [ProviderSettings]) -> String {
        guard !all.isEmpty, let authority = chosen.authority else {
            return "accounts.providers-file names no provider. README.md tells what stands in it."
        }
        return "accounts.providers-file names no provider of \"\(authority)\"; it has those of "
            + all.map(\.authority).joined(separator: ", ") + "."
    }

    private func authorities(_ settings: Settings) async throws -> [String] {
        let workspace = try await Workspace.open(settings)
        return try await workspace.closing { try await workspace.store.authorities().map(\.code) }
    }

    /// Where answers go, by each name under which the pages are asked for.
    private static func redirects(_ authority: String, _ settings: Settings) throws -> [String] {
        let path = PagePath.providerBack(authority)
        let hosts = try settings.hosts()
        guard hosts.isEmpty else { return hosts.map { "https://\($0)\(path)" } }
        return ["http://\(try settings.requiredText(.httpHost)):\(try settings.number(.httpPort))\(path)"]
    }

    private static func print(_ row: Row) {
        Console.print("\(row.authority): \(row.document)")
        for fault in row.faults { Console.print("  wrong: \(fault)") }
        for note in row.notes { Console.print("  note: \(note)") }
        if row.faults.isEmpty { Console.print("  keys it signs with: \(row.keys); it takes the client") }
        for redirect in row.redirects { Console.print("  address to register there: \(redirect)") }
    }
}
