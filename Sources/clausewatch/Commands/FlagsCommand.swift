import ArgumentParser
import Contracts
import Digest
import Store

/// `clausewatch flags`
struct FlagsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flags",
        abstract: "Lists the flags that stand, the contracts with the most money at risk first.",
        discussion: "Exit status 1 when there are any.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Option(help: "Only the contract of this reference.")
    var contract: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let (flags, waiting) = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return (
                try await workspace.store.flags(of: authority, contract: contract),
                try await workspace.store.jobCount(of: authority).waiting
            )
        }
        if waiting > 0 {
            Console.error(
                "\(waiting) contracts wait to be assessed; the list shows what was known before. They are assessed "
                    + "while clausewatch serve runs, or by clausewatch assess --all.")
        }
        let list = FlagList(flags: flags)
        if json { try Console.printJSON(list.entries) } else { list.print(waiting: waiting) }
        if !flags.isEmpty { throw CommandEnded(status: .findings) }
    }
}
