import ArgumentParser
import Assessment
import Contracts
import Digest
import Store
import Web

/// `clausewatch digest`
struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Prints the council's digest of a day, from the assessments and decisions kept by then.",
        discussion: """
            That of an earlier day is made from what stood then, so it is the same whenever it is printed: the same \
            JSON, byte for byte. What was learned or decided later on that day itself is in it.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Option(help: "The day whose digest is called up (YYYY-MM-DD); today where it is not given.")
    var asOf: String?

    @Option(help: "The day with which it is compared (YYYY-MM-DD); three months before where it is not given.")
    var since: String?

    @ArgumentParser.Flag(help: "Print as JSON, with every contract's figures.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let (asOf, since) = (try day(asOf, "--as-of"), try day(since, "--since"))
        let today = try Today(settings).day()
        let workspace = try await Workspace.open(settings)
        let (made, head) = try await workspace.closing {
            do {
                let authority = try await workspace.store.authority(chosen.authority)
                return (
                    try await DigestOfDay(of: authority, in: workspace.store, on: asOf, since: since, today: today),
                    try await workspace.store.auditHead(of: authority)
                )
            } catch let refusal as DigestOfDay.Refusal {
                throw InputError(description: refusal.description)
            }
        }
        if json {
            try Console.printJSON(DigestJSON(made.digest, of: made.standings))
        } else {
            DigestText(digest: made.digest, head: head).print()
        }
    }

    private func day(_ text: String?, _ option: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else {
            throw InputError(description: "\(option) is \"\(text)\"; expected \(Day.expectedText).")
        }
        return day
    }
}
