import Glibc
import SystemPackage

/// A file that a command writes and that must not be there before.
struct NewFile {
    /// The path as given.
    var path: String

    /// Writes the whole file; when that fails nothing of it stays.
    func write(_ bytes: [UInt8]) throws {
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch Errno.fileExists {
            throw InputError(description: "\(path): there is a file of this name already. Name another, or remove it.")
        } catch let error as Errno {
            throw InputError(description: "\(path): cannot be written, \(error). Check the path and the access rights.")
        }
        do {
            try file.closeAfter { _ = try file.writeAll(bytes) }
        } catch let error as Errno {
            unlink(path)
            throw InputError(description: "\(path): cannot be written, \(error). Make room, or name another place.")
        }
    }
}
