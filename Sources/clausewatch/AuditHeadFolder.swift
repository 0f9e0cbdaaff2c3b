import Glibc
import Store
import SystemPackage

/// The folder outside the database that keeps the last sealed entry of each authority's audit log.
struct AuditHeadFolder: Sendable {
    let path: String

    /// The folder by the settings; nil where none is set and the database is somebody else's.
    init?(_ settings: Settings, in database: Database) throws {
        if let path = settings.text(.auditDirectory) {
            self.path = path
        } else {
            guard database.cluster != nil else { return nil }
            path = try settings.requiredText(.dataDirectory) + "/audit"
        }
    }

    /// The file of an authority.
    func file(of authority: Authority) -> String { "\(path)/authority-\(authority.id).head" }

    /// The head that was kept last; nil when there is none yet.
    func head(of authority: Authority) throws -> AuditHead? {
        let file = file(of: authority)
        guard access(file, F_OK) == 0 else {
            guard errno == ENOENT else { throw fault(file, Errno(rawValue: errno)) }
            return nil
        }
        let text = String(decoding: try InputFile(path: file, limit: 1 << 10).contents(), as: UTF8.self)
        let line = text.last == "\n" ? String(text.dropLast()) : text
        guard let head = try? AuditHead(line), head.sequence != nil else {
            throw EnvironmentError(
                description: "\(file): expected the number and the hash of the audit log's last entry, as in "
                    + "128:0f3a52c4e6b7a891, found \"\(line)\". Put the file back from its copy, or, after clausewatch "
                    + "audit verify --head with a head of a digest found nothing, take it away.")
        }
        return head
    }

    /// Keeps a head in place of the one before, whole or not at all.
    func keep(_ head: AuditHead, of authority: Authority) throws {
        let file = file(of: authority)
        let new = "\(file).\(getpid())"
        do {
            if mkdir(path, 0o750) != 0, errno != EEXIST { throw Errno(rawValue: errno) }
            let descriptor = try FileDescriptor.open(
                FilePath(new), .writeOnly, options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead])
            try descriptor.closeAfter {
                try descriptor.writeAll(Array("\(head)\n".utf8))
                if fsync(descriptor.rawValue) != 0 { throw Errno(rawValue: errno) }
            }
            if rename(new, file) != 0 { throw Errno(rawValue: errno) }
            let folder = try FileDescriptor.open(FilePath(path), .readOnly, options: [.directory, .closeOnExec])
            try folder.closeAfter { if fsync(folder.rawValue) != 0 { throw Errno(rawValue: errno) } }
        } catch let error as Errno {
            unlink(new)
            throw fault(file, error)
        }
    }

    private func fault(_ file: String, _ error: Errno) -> EnvironmentError {
        EnvironmentError(
            description: "\(file): the audit log's last entry cannot be kept or read there: \(error). Check the "
                + "folder's access rights and room, or name another with audit.directory.")
    }
}
