import ArgumentParser
import Digest
import Store

/// `clausewatch people erase PERSON`
struct PeopleEraseCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Lets go of a person: no line, file or answer that is kept tells of them any more.",
        discussion: """
            In every line a random value takes the person's place, so that figures stay as they are and nothing leads \
            to the person. The bytes of all files on the contracts that named them are taken out; their digests stay \
            as proof of what was sent. The audit log tells that somebody was erased, not who.

            After an older copy of the database was put back, --again erases all those once more whom the list of \
            people.erased-file names.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The contractor's pseudonym, or what pages and exports show, such as k-75911f032c6ee9f080f32890.")
    var person: String?

    @ArgumentParser.Flag(help: "Erase again whoever was erased before.")
    var again = false

    func validate() throws {
        guard again == (person == nil) else {
            throw ValidationError(
                again
                    ? "--again erases all those on the list; leave the person out."
                    : "Name the person, or say --again for all who were erased before.")
        }
        guard person.map({ $0.allSatisfy(\.isWhitespace) }) != true else {
            throw ValidationError("The person's name is blank; give the contractor's pseudonym.")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let (erased, list) = try await workspace.closing {
            let store = workspace.store
            let authority = try await store.authority(chosen.authority)
            let list = try ErasedPersonsFile(settings, in: workspace.database)
            guard let person else {
                guard let list else {
                    throw InputError(
                        description: "No list of erased persons is set: name its file with people.erased-file.")
                }
                return (
                    try await store.eraseAgain(try list.all(), at: authority, by: workspace.actor),
                    nil as ErasedPersonsFile?
                )
            }
            let erased = try await store.erasePerson(person, at: authority, by: workspace.actor) { erased in
                try list?.add(erased)
            }
            guard erased.persons > 0 else {
                throw InputError(
                    description: "Nobody is kept at \(authority.name) by that name. Give the pseudonym just as the "
                        + "contractor sends it, or what the page of a contract shows for the person.")
            }
            return (erased, list)
        }
        print(erased)
        if person != nil, list == nil {
            Console.error(
                "An older copy of the database would bring the person back: set people.erased-file to keep a list.")
        }
    }

    private func print(_ erased: ErasedPersons) {
        let lines = NumberText.count(erased.lines, "line", "lines")
        let files = NumberText.count(erased.files.count, "file", "files")
        Console.print(
            "\(NumberText.count(erased.persons, "person", "persons")) erased from \(lines); "
                + "the bytes of \(files) taken out")
        for file in erased.files { Console.print("\(file.name), sha256 \(file.digest)") }
        guard !erased.files.isEmpty else { return }
        Console.error(
            "Copies outside the database are yours to remove: in the inbox's folders accepted and rejected, in dumps."
        )
    }
}
