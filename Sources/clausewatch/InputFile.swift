import Foundation
import Store

/// A file named on the command line.
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
        SourceFile(name: name, bytes: Array(try contents()))
    }

    /// The file's bytes; the error says which file, what is wrong with it and what to do.
    func contents() throws -> Data {
        try checkIsFile()
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes[.size] as? NSNumber)?.intValue ?? (attributes[.size] as? Int)
        guard let size, size <= limit else { throw tooLarge }
        guard let data = FileManager.default.contents(atPath: path) else { throw unreadable }
        return data
    }

    /// Throws when there is no such file, or a folder.
    func checkIsFile() throws {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw InputError(description: "\(path): there is no such file. Check the path.")
        }
        guard !isDirectory.boolValue else {
            throw InputError(description: "\(path): this is a folder; expected a file.")
        }
    }

    /// What is said of a file with more bytes than it may have.
    var tooLarge: InputError {
        InputError(description: "\(path): the file is larger than \(limit >> 20) MiB. \(advice)")
    }

    /// What is said of a file that is there and gives no bytes.
    var unreadable: InputError {
        InputError(description: "\(path): the file cannot be read. Check who may read it.")
    }
}
