import Glibc
import Store
import SystemPackage

/// The list of the persons who were erased, outside the database: after an older copy of that was put back, they can be
/// erased again. It holds hashes and tells of nobody.
struct ErasedPersonsFile: Sendable {
    let path: String

    /// The list by the settings; nil where none is set and the database is somebody else's.
    init?(_ settings: Settings, in database: Database) throws {
        if let path = settings.text(.personErasedFile) {
            self.path = path
        } else {
            guard database.cluster != nil else { return nil }
            path = try settings.requiredText(.dataDirectory) + "/erased-persons"
        }
    }

    /// Adds persons to the list.
    func add(_ digests: [String]) throws {
        do {
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .append, .closeOnExec],
                permissions: [.ownerReadWrite])
            try file.closeAfter {
                try file.writeAll(Array(digests.map { $0 + "\n" }.joined().utf8))
                if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            }
        } catch let error as Errno {
            throw EnvironmentError(
                description: "\(path): the list of erased persons cannot be written, \(error). Nobody was erased: mend "
                    + "that, or name another file with people.erased-file, and erase again.")
        }
    }

    /// All who stand on the list.
    func all() throws -> Set<String> {
        let text = String(decoding: try InputFile(path: path, limit: 256 << 20).contents(), as: UTF8.self)
        return Set(text.split(whereSeparator: \.isNewline).map(String.init))
    }
}
