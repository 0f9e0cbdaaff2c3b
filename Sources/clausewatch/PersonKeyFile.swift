import Glibc
import Store

/// The file that holds the key persons are kept by, outside the database.
struct PersonKeyFile {
    private let file: KeyFile

    /// The key by the settings; nil where none is set and the database is somebody else's.
    ///
    /// Beside a private cluster the key is made when it is missing: nobody else could have made it. Where persons are
    /// kept by one that is lost, none is made.
    static func key(_ settings: Settings, in database: Database, of store: Store) async throws -> PersonKey? {
        if let path = settings.text(.personKeyFile) { return try PersonKeyFile(path: path).read() }
        guard database.cluster != nil else { return nil }
        let path = try settings.requiredText(.dataDirectory) + "/person.key"
        let key = PersonKeyFile(path: path)
        if access(path, F_OK) != 0 {
            guard try await !store.keepsPersons() else { throw key.lost }
            try key.file.make()
        }
        return try key.read()
    }

    init(path: String) {
        file = KeyFile(
            path: path, name: "the key of persons", setting: .personKeyFile, leastBytes: PersonKey.leastBytes)
    }

    /// The key in the file; the error says what is wrong with it.
    func read() throws -> PersonKey {
        let bytes = try file.read()
        guard let key = PersonKey(bytes) else { throw file.unusable(found: bytes.count) }
        return key
    }

    private var lost: EnvironmentError {
        EnvironmentError(
            description:
                "\(file.path): the key of persons is gone, and persons are kept by it: none is made anew, since "
                + "with another one the same person would count twice. Put it back from its copy. Without a copy, name "
                + "a new key's file with people.key-file: everything is there again but files that name persons, which "
                + "are not taken with another key.")
    }
}
