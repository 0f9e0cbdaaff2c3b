import Glibc
import Store

/// The files that hold the keys persons are kept by, outside the database: the first under the name that is set, those
/// that rotations made beside it under that name with `.2`, `.3` and so on.
struct PersonKeyFile: Sendable {
    private let path: String

    /// The files by the settings; nil where none is set and the database is somebody else's.
    init?(_ settings: Settings, in database: Database) throws {
        if let path = settings.text(.personKeyFile) {
            self.path = path
        } else if database.cluster != nil {
            path = try settings.requiredText(.dataDirectory) + "/person.key"
        } else {
            return nil
        }
    }

    /// Makes the first key where there is none; where persons are kept by one that is lost, none is made.
    ///
    /// Only beside a private cluster, and under no name that somebody set: nobody else could have made it.
    func makeFirst(for store: Store) async throws {
        guard access(path, F_OK) != 0 else { return }
        guard try await !store.keepsPersons() else { throw lost }
        try file(1).make()
    }

    /// The keys in the files, the oldest first; the error says what is wrong with one.
    func read() throws -> PersonKeys? {
        var keys: [PersonKey] = []
        repeat {
            let file = file(keys.count + 1)
            let bytes = try file.read()
            guard let key = PersonKey(bytes) else { throw file.unusable(found: bytes.count) }
            keys.append(key)
        } while access(file(keys.count + 1).path, F_OK) == 0
        return PersonKeys(keys)
    }

    /// Makes the key of a number above one, for those who read the first, and gives the path of its file.
    func make(_ number: Int) throws -> String {
        try file(number).make(like: path)
        return file(number).path
    }

    private func file(_ number: Int) -> KeyFile {
        KeyFile(
            path: number == 1 ? path : "\(path).\(number)", name: "the key of persons", setting: .personKeyFile,
            leastBytes: PersonKey.leastBytes)
    }

    private var lost: EnvironmentError {
        EnvironmentError(
            description:
                "\(path): the key of persons is gone, and persons are kept by it: none is made anew, since "
                + "with another one the same person would count twice. Put it back from its copy. Without a copy, name "
                + "a new key's file with people.key-file: everything is there again but files that name persons, which "
                + "are not taken with another key.")
    }
}
