import SystemPackage

/// A file that a command makes; what exists is never written over.
struct NewFile {
    let path: String
    private let descriptor: FileDescriptor

    /// The error says why the file cannot be made.
    init(path: String) throws {
        self.path = path
        do {
            descriptor = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch Errno.fileExists {
            throw InputError(description: "\(path): there is such a file already. Give another name, or move it away.")
        } catch {
            throw InputError(description: "\(path): the file cannot be made: \(error). Check the path.")
        }
    }

    /// Writes all of it and closes the file.
    func write(_ bytes: [UInt8]) throws {
        do {
            try descriptor.writeAll(bytes)
            try descriptor.close()
        } catch {
            throw EnvironmentError(description: "\(path): cannot be written: \(error). Make room, and ask again.")
        }
    }
}
