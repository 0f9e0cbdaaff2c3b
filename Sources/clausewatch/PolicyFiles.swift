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
        for case let path as String in enumerator where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
            let full = directory + "/" + path
            files.append((full, try text(of: full)))
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
        try PolicyFile.read(try text(of: path), name: path)
    }

    /// The text of a policy file.
    static func text(of path: String) throws -> String {
        let advice = "A policy is a text of some pages; check that this is one, or split it into several policies."
        let bytes = try InputFile(path: path, limit: 1 << 20, advice: advice).contents()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(
                description:
                    "\(path): this is no text in UTF-8. Open it in a text editor and save it as UTF-8; a document "
                    + "of a word processor has to be saved as plain text.")
        }
        return text
    }
}
