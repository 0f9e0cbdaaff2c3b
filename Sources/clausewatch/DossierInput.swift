import Assessment
import Store

/// A dossier file, its clauses looked up in the policies where they do not stand in the file itself.
struct DossierInput {
    let file: SourceFile
    /// The folder of the policies.
    let policies: String

    func dossier() throws -> Dossier {
        try Dossier(json: file.bytes, name: file.name) { policy, edition, code in
            try PolicyFiles.library(in: policies).clause(policy: policy, edition: edition, code: code)?.clause
        }
    }
}
