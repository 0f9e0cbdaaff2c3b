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

    /// Adds persons to the list, a line each: when they were erased and what they were known by, hashed.
    func add(_ erased: ErasedPersons) throws {
        do {
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .append, .closeOnExec],
                permissions: [.ownerReadWrite])
            try file.closeAfter {
                try file.writeAll(Array(erased.digests.map { "\(erased.time) \($0)\n" }.joined().utf8))
                if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            }
        } catch let error as Errno {
            throw EnvironmentError(
                description: "\(path): the list of erased persons cannot be written, \(error). Nobody was erased: mend "
                    + "that, or name another file with people.erased-file, and erase again.")
        }
    }

    /// When those who stand on the list were erased, the last time, by what they were known by.
    func all() throws -> [String: String] {
        let text = String(decoding: try InputFile(path: path, limit: 256 << 20).contents(), as: UTF8.self)
        var times: [String: String] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            guard let found = line.wholeMatch(of: /([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z) ([0-9a-f]{64})/) else {
                throw InputError(
                    description: "\(path), line \(index + 1): found \"\(line.prefix(80))\"; expected the time of an "
                        + "erasure and 64 hexadecimal digits. Put the file back as people erase wrote it.")
            }
            let (time, digest) = (String(found.1), String(found.2))
            if let before = times[digest], before > time { continue }
            times[digest] = time
        }
        return times
    }
}
