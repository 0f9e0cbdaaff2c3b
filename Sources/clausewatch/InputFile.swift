import Glibc
import Store
import SystemPackage
import Tables

/// A file named on the command line: one on disk, or a pipe, which can be read once.
struct InputFile {
    /// The path as given.
    var path: String
    /// The most bytes it may have.
    var limit: Int
    /// What to do when it has more.
    var advice = "Split it by period, or raise reports.limit-mib."
    /// Whether it is standard input; the path is then only what messages call it.
    var isStandardInput = false

    /// The file of a path, or standard input for `-`.
    static func orStandardInput(_ path: String, limit: Int) -> InputFile {
        guard path == "-" else { return InputFile(path: path, limit: limit) }
        return InputFile(path: "standard input", limit: limit, isStandardInput: true)
    }

    /// The file's name without folders.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The file with its digest; the error is that of ``contents()``.
    func read() throws -> SourceFile {
        SourceFile(name: name, bytes: try contents())
    }

    /// Throws what ``read()`` would of a file that is not there, may not be read or is too large; what comes through a
    /// pipe is not touched.
    func look() throws {
        guard let size = try sizeOnDisk else { return }
        guard size <= limit else { throw tooLarge }
        try reading { try open().close() }
    }

    /// The file's bytes; the error says which file, what is wrong with it and what to do.
    func contents() throws -> [UInt8] {
        let file = try open()
        // Nothing was written, so nothing can be lost.
        defer { if !isStandardInput { try? file.close() } }
        let size = try sizeOnDisk ?? 0
        guard size <= limit else { throw tooLarge }
        var bytes = try [UInt8](unsafeUninitializedCapacity: size) { room, count in
            while count < size {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...])
                let more = try reading { try file.read(into: rest) }
                guard more > 0 else { return }
                count += more
            }
        }
        // What came through a pipe, or was written behind its end meanwhile.
        var part = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = try reading { try part.withUnsafeMutableBytes { try file.read(into: $0) } }
            guard count > 0 else { return bytes }
            bytes += part[..<count]
            guard bytes.count <= limit else { throw tooLarge }
        }
    }

    /// The file's bytes where they lie; those that come through a pipe can be read only once and are held.
    func source() throws -> any ByteSource {
        // Files that the system makes up as they are read, as those below /proc, have a size of nothing.
        guard let size = try sizeOnDisk, size > 0 else { return HeldBytes(try contents()) }
        guard size <= limit else { throw tooLarge }
        return FileBytes(try open(), count: size, path: path)
    }

    /// Opens the file for reading; a folder or a device is an error.
    func open() throws -> FileDescriptor {
        guard !isStandardInput else { return .standardInput }
        _ = try sizeOnDisk
        return try reading { try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec) }
    }

    /// How many bytes the file has; nil for a pipe, which does not tell.
    private var sizeOnDisk: Int? {
        get throws {
            guard !isStandardInput else { return nil }
            var facts = stat()
            try reading { if stat(path, &facts) != 0 { throw Errno(rawValue: errno) } }
            switch facts.st_mode & S_IFMT {
            case S_IFREG: return Int(facts.st_size)
            case S_IFIFO: return nil
            case S_IFDIR: throw InputError(description: "\(path): this is a folder; expected a file.")
            default: throw InputError(description: "\(path): this is a device or a socket; expected a file or a pipe.")
            }
        }
    }

    /// Does something with the file and tells a failure of the system in words.
    func reading<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as Errno {
            switch error {
            case .noSuchFileOrDirectory, .notDirectory:
                throw InputError(description: "\(path): there is no such file. Check the path.")
            case .permissionDenied, .notPermitted:
                throw InputError(
                    description: "\(path): the file may not be read by the user this runs as. Check who may read it.")
            default: throw InputError(description: "\(path): the file cannot be read: \(error).")
            }
        }
    }

    /// What is said of a file with more bytes than it may have.
    var tooLarge: InputError {
        InputError(description: "\(path): the file is larger than \(limit >> 20) MiB. \(advice)")
    }
}
