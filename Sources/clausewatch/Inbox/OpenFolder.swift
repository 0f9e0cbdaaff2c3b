import Glibc
import SystemPackage

/// A folder that is held open, so that what is done in it is done there, whatever becomes of its path.
final class OpenFolder {
    private let descriptor: Int32

    private init(_ descriptor: Int32) throws {
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        self.descriptor = descriptor
    }

    /// Throws for what is no folder, and for a link to one.
    convenience init(_ path: String) throws {
        try self.init(open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    deinit {
        close(descriptor)
    }

    /// A folder in it; throws for a link to one.
    func folder(_ name: RawName) throws -> OpenFolder {
        try OpenFolder(openat(descriptor, name.bytes, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    /// The names of what lies in it, at most so many.
    func names(atMost limit: Int) throws -> [RawName] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var names: [RawName] = []
        while names.count < limit, let entry = readdir(stream) {
            let name = RawName(entry)
            if name != OpenFolder.itself, name != OpenFolder.parent { names.append(name) }
        }
        return names
    }

    /// What the system knows of something in it, links not followed; nil when it is gone.
    func status(_ name: RawName) -> stat? {
        var facts = stat()
        return fstatat(descriptor, name.bytes, &facts, AT_SYMLINK_NOFOLLOW) == 0 ? facts : nil
    }

    /// Moves something of it to another place of the same disk, where nothing may lie yet.
    ///
    /// Looked up first: nobody but the holder of the inbox's lock brings files to where this does.
    func move(_ name: RawName, to other: OpenFolder, as newName: RawName) throws {
        guard other.status(newName) == nil else { throw Errno.fileExists }
        guard renameat(descriptor, name.bytes, other.descriptor, newName.bytes) == 0 else {
            throw Errno(rawValue: errno)
        }
    }

    /// Removes a file of it, if there is one.
    func remove(_ name: RawName) throws {
        guard unlinkat(descriptor, name.bytes, 0) == 0 || errno == ENOENT else { throw Errno(rawValue: errno) }
    }

    private static let itself = RawName(".")
    private static let parent = RawName("..")
}
