import ArgumentParser
import Digest
import Store

/// `clausewatch people rotate`
struct PeopleRotateCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Keeps an authority's persons by a new key.",
        discussion: """
            The key is made in a file beside the first, and all persons are kept by both from then on: whoever learned \
            the earlier ones cannot try names out against what is kept. Pseudonyms that contractors send, and earlier \
            exports, still lead to the same persons. All the files are needed, in a folder that stays; keep copies of \
            them.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let telling = try await workspace.closing {
            let store = workspace.store
            let authority = try await store.authority(chosen.authority)
            guard let file = try PersonKeyFile(settings, in: workspace.database), let keys = try file.read() else {
                throw InputError(description: "No key of persons is set: name its file with people.key-file.")
            }
            guard let number = try await store.personKeyNumber(of: authority, in: keys) else {
                return "Nobody is kept at \(authority.name) yet, and there is nothing to keep by another key."
            }
            // The latest may have been made for another authority, or by a rotation that did not get to its end.
            let made = number == keys.count ? try file.make(keys.count + 1) : nil
            guard let persons = try await store.rotatePersons(of: authority, by: workspace.actor) else {
                return "\(authority.name): somebody else keeps the persons by a new key already"
            }
            return "\(NumberText.count(persons, "person", "persons")) of \(authority.name) kept by key "
                + "\(max(number + 1, keys.count))"
                + (made.map { ", which is in \($0): keep a copy of it" } ?? "; keep copies of all the keys' files")
        }
        Console.print(telling)
    }
}
