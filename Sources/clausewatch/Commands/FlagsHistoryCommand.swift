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

    @Argument(help: "The flag's key, as clausewatch flags --json names it.")
    var key: String

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    private struct Told: Encodable {
        var state: FlagState
        var until: Day?
        var since: Day
        var changedOn: Day?
        var reopened: Int
        var steps: [Step]
    }

    private struct Step: Encodable {
        var day: Day
        var text: String
    }

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let history = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.history(of: key, on: contract, for: authority)
        }
        let today = max(try Today(settings).day(), history.sightings.last?.day ?? Day(number: 0))
        guard let life = history.life(on: today) else { return }
        let steps = history.steps(upTo: today).map { Step(day: $0.day, text: $0.sentence) }
        if json {
            try Console.printJSON(
                Told(
                    state: life.state, until: life.until, since: life.since, changedOn: life.changedOn,
                    reopened: life.reopened, steps: steps))
            return
        }
        for step in steps { Console.print("\(step.day)  \(step.text)") }
        let since = life.state == .closed ? "since \(life.since)" : "found since \(life.since)"
        let end = life.until.map { " until \($0)" } ?? ""
        let change = life.changedSince.map { "; the facts changed since the decision of \($0)" } ?? ""
        Console.print("Now \(life.state.rawValue)\(end), \(since)\(change).")
    }
}
