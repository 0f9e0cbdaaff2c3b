import ArgumentParser
import Assessment
import Contracts
import Store

/// `clausewatch flags history CONTRACT KEY`
struct FlagsHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Tells every step in the life of a flag: what was found, what changed, what was decided and by whom.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The contract's reference.")
    var contract: String

    @Argument(help: "The flag's key, as clausewatch flags names it, short or whole.")
    var key: String

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let kept = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.history(of: key, on: contract, for: authority)
        }
        let history = kept.history
        let today = max(try Today(settings).day(), history.sightings.last?.day ?? Day(number: 0))
        guard let life = history.life(on: today) else { return }
        if json {
            try Console.printJSON(FlagHistoryTelling(history, life, of: kept.flag.key, on: contract, upTo: today))
            return
        }
        for step in history.steps(upTo: today) { Console.print("\(step.day)  \(step.sentence)") }
        let since = life.state == .closed ? "since \(life.since)" : "found since \(life.since)"
        let end = life.until.map { " until \($0)" } ?? ""
        let change = life.changedSince.map { "; the facts changed since the decision of \($0)" } ?? ""
        let pause = life.pause.map {
            "; not shown, since its rule is \($0.mode == .off ? "off" : "on trial") from \($0.since) on"
        }
        Console.print("Now \(life.state.rawValue)\(end), \(since)\(change)\(pause ?? "").")
    }
}
