import Glibc
import SystemPackage

/// A file that holds a secret key, outside the database.
struct KeyFile {
    let path: String
    /// What the key is called in messages, such as "the key of persons".
    let name: String
    /// The setting that names the file.
    let setting: SettingKey
    let leastBytes: Int

    /// The bytes of the key, so many at least; the error says what is wrong with it.
    func read() throws -> [UInt8] {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            throw EnvironmentError(
                description: "\(path): \(name) cannot be found: \(Errno(rawValue: errno)). Put it back, or "
                    + "name its file with \(setting.name).")
        }
        guard facts.st_mode & S_IFMT != S_IFDIR else {
            throw EnvironmentError(
                description: "\(path): expected \(name), a file of at least \(leastBytes) random "
                    + "bytes, and this is a folder. Take it away and put the key's file in its place.")
        }
        guard facts.st_mode & (S_IRWXO) == 0 else {
            throw EnvironmentError(
                description: "\(path): \(name) can be read by everybody; take that away with chmod 600.")
        }
        let bytes = try InputFile(path: path, limit: 1 << 20).contents()
        guard bytes.count >= leastBytes else { throw unusable(found: bytes.count) }
        return bytes
    }

    /// It is no such key, of so many bytes.
    func unusable(found: Int) -> EnvironmentError {
        EnvironmentError(
            description: "\(path): expected a key of at least \(leastBytes) random bytes, found \(found).")
    }

    /// Writes a new key whole or not at all; of two makers at once the first one's stays.
    /// - Parameter other: A file by whose owner and permissions the new one is kept; nil for the maker's alone.
    func make(like other: String? = nil) throws {
        var source = SystemRandomNumberGenerator()
        let bytes = (0..<leastBytes).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        let new = "\(path).\(getpid())"
        do {
            let file = try FileDescriptor.open(
                FilePath(new), .writeOnly, options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerRead, .ownerWrite])
            defer { unlink(new) }
            try file.closeAfter {
                if let other { try share(file, like: other) }
                try file.writeAll(bytes)
                if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            }
            guard link(new, path) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
        } catch let error as Errno {
            throw EnvironmentError(description: "\(path): \(name) cannot be written: \(error).")
        }
    }

    /// Gives an open file the owner and permissions of another: whoever reads that one has to read it too.
    private func share(_ file: FileDescriptor, like other: String) throws {
        var facts = stat()
        guard stat(other, &facts) == 0 else { throw Errno(rawValue: errno) }
        guard fchown(file.rawValue, facts.st_uid, facts.st_gid) == 0 else {
            throw EnvironmentError(
                description: "\(path): \(name) has to belong to the owner of \(other), who has the number "
                    + "\(facts.st_uid), and cannot be given to them: \(Errno(rawValue: errno)). Run this as they do, "
                    + "or as root.")
        }
        guard fchmod(file.rawValue, facts.st_mode & (S_IRWXU | S_IRWXG)) == 0 else { throw Errno(rawValue: errno) }
    }
}
