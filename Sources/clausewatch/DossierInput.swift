import Assessment
import FoundationEssentials
import Policies

/// A dossier file, its clauses looked up in the policies where they do not stand in the file itself.
struct DossierInput {
    let file: InputFile
    /// The folder of the policies.
    let policies: String

    func dossier() throws -> Dossier {
        do {
            let written = try DossierFile(json: try file.contents())
            // The policies are read only when the file leans on them.
            if let whole = try? written.dossier(clause: { _, _, _ in nil }) { return whole }
            let library = try PolicyFiles.library(in: policies)
            return try written.dossier { policy, edition, code in
                library.clause(policy: policy, edition: edition, code: code)?.clause
            }
        } catch let fault as DossierFault {
            throw InputError(description: "\(file.name): \(fault)")
        }
    }
}
