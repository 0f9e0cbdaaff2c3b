import Glibc
import Store
import SystemPackage

/// The file that holds the key persons are kept by, outside the database.
struct PersonKeyFile {
    let path: String

    /// The key by the settings; nil where none is set and the database is somebody else's.
    ///
    /// Beside a private cluster the key is made when it is missing: nobody else could have made it. Where persons are
    /// kept by one that is lost, none is made.
    static func key(_ settings: Settings, in database: Database, of store: Store) async throws -> PersonKey? {
        if let path = settings.text(.personKeyFile) { return try PersonKeyFile(path: path).read() }
        guard database.cluster != nil else { return nil }
        let file = PersonKeyFile(path: try settings.requiredText(.dataDirectory) + "/person.key")
        if access(file.path, F_OK) != 0 {
            guard try await !store.keepsPersons() else { throw file.lost }
            try file.make()
        }
        return try file.read()
    }

    /// The key in the file; the error says what is wrong with it.
    func read() throws -> PersonKey {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            throw EnvironmentError(
                description: "\(path): the key of persons cannot be found: \(Errno(rawValue: errno)). Put it back, or "
                    + "name its file with people.key-file.")
        }
        guard facts.st_mode & S_IFMT != S_IFDIR else {
            throw EnvironmentError(
                description: "\(path): expected the key of persons, a file of at least \(PersonKey.leastBytes) random "
                    + "bytes, and this is a folder. Take it away and put the key's file in its place.")
        }
        guard facts.st_mode & (S_IRWXO) == 0 else {
            throw EnvironmentError(
                description: "\(path): the key of persons can be read by everybody; take that away with chmod 600.")
        }
        guard let key = PersonKey(try InputFile(path: path, limit: 1 << 20).contents()) else {
            throw EnvironmentError(
                description: "\(path): expected a key of at least \(PersonKey.leastBytes) random bytes, found "
                    + "\(facts.st_size).")
        }
        return key
    }

    private var lost: EnvironmentError {
        EnvironmentError(
            description: "\(path): the key of persons is gone, and persons are kept by it: none is made anew, since "
                + "with another one the same person would count twice. Put it back from its copy. Without a copy, name "
                + "a new key's file with people.key-file: everything is there again but files that name persons, which "
                + "are not taken with another key.")
    }

    /// Writes a new key whole or not at all; of two makers at once the first one's stays.
    private func make() throws {
        var source = SystemRandomNumberGenerator()
        let bytes = (0..<PersonKey.leastBytes).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        let new = "\(path).\(getpid())"
        do {
            let file = try FileDescriptor.open(
                FilePath(new), .writeOnly, options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerRead, .ownerWrite])
            try file.closeAfter {
                try file.writeAll(bytes)
                if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            }
            defer { unlink(new) }
            guard link(new, path) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
        } catch let error as Errno {
            throw EnvironmentError(description: "\(path): the key of persons cannot be written: \(error).")
        }
    }
}
