import Assessment
import Foundation
import Policies

/// Dossiers that come in as JSON, their clauses looked up in the policies where they do not stand in the dossier
/// itself.
struct DossierInput {
    /// The folder of the policies.
    private let policies: String
    /// Read once, for the first dossier that leans on it.
    private var library: PolicyLibrary?

    init(policies: String) {
        self.policies = policies
    }

    /// The dossier; the error names the file and, among many, its line.
    mutating func dossier(_ written: DossierStream.Written, of file: InputFile) throws -> Dossier {
        do {
            return try dossier(try DossierFile(json: written.json))
        } catch let fault as DossierFault {
            guard let line = written.line else { throw InputError(description: "\(file.name): \(fault)") }
            throw InputError(description: "\(file.name), line \(line): \(fault.onOneLine)")
        }
    }

    private mutating func dossier(_ file: DossierFile) throws -> Dossier {
        if library == nil {
            var leansOnPolicies = false
            do {
                return try file.dossier { _, _, _ in
                    leansOnPolicies = true
                    return nil
                }
            } catch {
                // No policy mends a fault of the dossier itself.
                guard leansOnPolicies else { throw error }
            }
            library = try PolicyFiles.library(in: policies)
        }
        return try file.dossier { [library] policy, edition, code in
            library?.clause(policy: policy, edition: edition, code: code)?.clause
        }
    }
}

extension DossierFault {
    /// The fault of a dossier that is a text of one line, of which the file knows the number.
    fileprivate var onOneLine: DossierFault {
        var fault = self
        fault.place?.line = nil
        fault.others = others.map(\.onOneLine)
        return fault
    }
}
