import Contracts
import Foundation
import Policies
import Reports
import Store

/// The policy files of a folder.
struct PolicyFiles {
    /// Every policy under the folder; the error lists every fault of every file.
    static func library(in directory: String) throws -> PolicyLibrary {
        guard let enumerator = FileManager.default.enumerator(atPath: directory) else {
            throw InputError(
                description: "The folder of policies \(directory) cannot be read. Run from the checkout, or set "
                    + "policies.directory.")
        }
        var files: [(name: String, text: String)] = []
        for case let path as String in enumerator where path.hasSuffix(".yaml") {
            let full = directory + "/" + path
            guard let data = FileManager.default.contents(atPath: full) else {
                throw InputError(description: "\(full): the policy cannot be read. Check who may read it.")
            }
            files.append((full, String(decoding: data, as: UTF8.self)))
        }
        guard !files.isEmpty else {
            throw InputError(
                description: "The folder \(directory) holds no policy (*.yaml). Set policies.directory to the one "
                    + "that does.")
        }
        return try PolicyLibrary(files: files.sorted { $0.name < $1.name })
    }

    /// The policy of one file; the error lists every fault.
    static func policy(in path: String) throws -> Policy {
        let file = try InputFile(path: path, limit: 1 << 20).read()
        return try PolicyFile.read(String(decoding: file.bytes, as: UTF8.self), name: path)
    }
}
