import ArgumentParser
import Contracts
import Store

/// `clausewatch register merges`
struct RegisterMergesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merges",
        abstract: "Lists the identifiers that stand for another party: since when, by whom and why.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Flag(help: "Print as JSON.")
    var json = false

    func run() async throws {
        let workspace = try await Workspace.open(try await common.settings())
        let merges = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.merges(of: authority)
        }
        guard !json else {
            try Console.printJSON(merges)
            return
        }
        guard !merges.isEmpty else {
            Console.print("No identifier stands for another.")
            return
        }
        let table = TextTable(
            columns: ["Identifier", "Stands for", "Name", "Noted", "By", "Reason"].map { .init(heading: $0) },
            rows: merges.map { merge in
                [
                    merge.alias, merge.party, merge.partyName, merge.on.description, merge.by ?? "not kept",
                    merge.reason,
                ]
            })
        for line in table.lines { Console.print(line) }
    }
}
