import ArgumentParser
import Store
import Web

/// `clausewatch people status`
struct PeopleStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tells how many persons are kept, by which key, how long and on what ground.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let terms = try settings.peopleTerms()
        let workspace = try await Workspace.open(settings)
        let status = try await workspace.closing {
            let store = workspace.store
            let authority = try await store.authority(chosen.authority)
            let count = try await store.personCount(of: authority)
            let keys = try store.personKeys()
            var number: Int?
            if let keys { number = try await store.personKeyNumber(of: authority, in: keys) }
            return Status(
                authority: authority.code, persons: count.kept, erased: count.gone, key: number, keys: keys?.count,
                keepMonths: terms.months, legalBasis: terms.basis)
        }
        guard !json else { return try Console.printJSON(status) }
        Console.print("\(status.authority): \(status.persons) persons kept, \(status.erased) let go of")
        Console.print(status.keyText)
        Console.print(terms.text)
    }

    /// What is printed.
    private struct Status: Encodable {
        var authority: String
        var persons, erased: Int
        /// The number of the key by which they are kept, and how many keys there are; nil for none.
        var key, keys: Int?
        var keepMonths: Int?
        var legalBasis: String?

        var keyText: String {
            guard let keys else { return "No key of persons is set: files that name persons are not taken." }
            return key.map { "Kept by key \($0) of \(keys)" } ?? "Nobody is kept by a key yet; keys: \(keys)"
        }
    }
}
