import ArgumentParser
import Contracts
import Digest
import Store

/// `clausewatch register consent CONTRACT NODE`
struct RegisterConsentCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "Notes that the authority consented to the cut or replacement of a subcontract, or refused.",
        discussion: """
            It answers the subcontract as it was last declared; --value and --replaced-by name one that is yet to be \
            declared. It is known from the day it is noted, and the contract is assessed again. What is noted later on \
            the same subcontract holds; nothing that was noted before is overwritten.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The contract's reference.")
    var contract: String

    @Argument(help: "The subcontract's node, as the contract's page and flags name it.")
    var node: String

    @Option(help: "The day on which the authority consented or refused, YYYY-MM-DD.")
    var on: String

    @Flag(help: "The authority consented.")
    var given = false

    @Flag(help: "The authority refused.")
    var refused = false

    @Option(help: "The paper that says so, such as \"letter 12 of 3 March 2026\".")
    var document: String

    @Option(help: "The value excluding VAT that was asked for, where no report declares it yet.")
    var value: String?

    @Option(help: "The party that was asked for, such as GB-COH-01234567, where no report declares it yet.")
    var replacedBy: String?

    @Flag(help: "Print as JSON.")
    var json = false

    private struct Told: Encodable {
        var contract: String
        var node: String
        var party: String
        var value: Quantity?
        var currency: String?
        var consent: String
        var on: Day
        var noted: Day
        var isNew: Bool
    }

    func validate() throws {
        guard given != refused else {
            throw ValidationError(
                given
                    ? "--given and --refused say the opposite of each other; give one of them."
                    : "Say what the authority answered with --given or --refused.")
        }
        guard !document.allSatisfy(\.isWhitespace) else {
            throw ValidationError("Name the paper that says so with --document.")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        var consent = NotedConsent(
            contract: contract, node: node, isGiven: given, decidedOn: try Written.day(on, "--on"),
            document: try Written.record(document, "--document"), notedOn: try Today(settings).day())
        consent.value = try value.map { try Written.amount($0, "--value") }
        consent.replacedBy = try replacedBy.map { try Written.record($0, "--replaced-by") }
        let workspace = try await Workspace.open(settings)
        let outcome = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.noteConsent(consent, for: authority, by: workspace.actor)
        }
        let word = given ? "given" : "refused"
        guard !json else {
            try Console.printJSON(
                Told(
                    contract: contract, node: node, party: outcome.party, value: outcome.value?.amount,
                    currency: outcome.value?.currency.code, consent: word, on: consent.decidedOn,
                    noted: consent.notedOn, isNew: outcome.isNew))
            return
        }
        let worth = outcome.value.map { "at \(MoneyText.full($0))" } ?? "at a value not stated"
        Console.print(
            outcome.isNew
                ? "\(contract): consent \(word) on \(consent.decidedOn) to \(node) with \(outcome.party) \(worth)"
                : "\(contract): this was noted before; nothing changed")
    }
}
