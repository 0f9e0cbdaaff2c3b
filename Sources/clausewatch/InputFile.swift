import Foundation
import Store

/// A file named on the command line.
struct InputFile {
    /// The path as given.
    var path: String
    /// The most bytes it may have.
    var limit: Int

    /// The file's bytes; the error says which file, what is wrong with it and what to do.
    func read() throws -> SourceFile {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw InputError(description: "\(path): there is no such file. Check the path.")
        }
        guard !isDirectory.boolValue else {
            throw InputError(description: "\(path): this is a folder; expected a file.")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes[.size] as? NSNumber)?.intValue ?? (attributes[.size] as? Int)
        guard let size, size <= limit else {
            throw InputError(
                description: "\(path): the file is larger than \(limit >> 20) MiB. Split it by period, or raise "
                    + "reports.limit-mib.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw InputError(description: "\(path): the file cannot be read. Check who may read it.")
        }
        return SourceFile(name: String(path.split(separator: "/").last ?? ""), bytes: Array(data))
    }
}
