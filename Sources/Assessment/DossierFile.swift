import Contracts
public import FoundationEssentials
public import Policies

/// A dossier as its public JSON states it (version 1), its clauses still as written.
public struct DossierFile: Sendable {
    /// The facts, all but the clauses.
    private struct Body: Decodable {
        struct Pledge: Decodable {
            var code: String
            var policy: String
            var edition: String
            var clause: PolicyNode?
        }

        var dossier: Int
        var contract: Contract
        var parties: [Party]
        var chain: [ChainNode]
        var commitments: [Pledge]
        var reports: [Report]
    }

    private let body: Body

    /// Reads the file.
    ///
    /// - Throws: the first fault of the file, with its key path, what was found and what is expected.
    public init(json: Data) throws(DossierFault) {
        do {
            body = try JSONDecoder().decode(Body.self, from: json)
        } catch let error as DecodingError {
            throw DossierFault(error)
        } catch {
            throw DossierFault(path: "", message: "cannot be read: \(error)")
        }
        guard body.dossier == 1 else {
            throw DossierFault(path: "dossier", message: "found version \(body.dossier), expected 1")
        }
        try checkTerm()
        try checkChain()
    }

    /// The dossier, with every clause that does not stand in the file taken from elsewhere.
    ///
    /// - Parameter clause: the clause of a policy's edition by code; nil when there is none.
    /// - Throws: the first commitment whose clause cannot be read or found.
    public func dossier(
        clause: (_ policy: String, _ edition: String, _ code: String) -> Clause?
    ) throws(DossierFault) -> Dossier {
        var commitments: [Commitment] = []
        for (index, pledge) in body.commitments.enumerated() {
            let path = "commitments[\(index)]"
            commitments.append(
                Commitment(
                    code: pledge.code, policy: pledge.policy, edition: pledge.edition,
                    clause: try DossierFile.clause(of: pledge, at: path, from: clause)))
        }
        return Dossier(
            contract: body.contract, parties: body.parties, chain: body.chain, commitments: commitments,
            reports: body.reports)
    }

    private static func clause(
        of pledge: Body.Pledge, at path: String, from library: (String, String, String) -> Clause?
    ) throws(DossierFault) -> Clause {
        if let node = pledge.clause {
            do {
                return try Clause(node, at: "\(path).clause")
            } catch {
                throw DossierFault(path: "", message: error.description)
            }
        }
        guard let clause = library(pledge.policy, pledge.edition, pledge.code) else {
            throw DossierFault(
                path: path,
                message: "found no clause \(pledge.code) in policy \(pledge.policy), edition \(pledge.edition); "
                    + "expected one there, or the clause itself under \"clause\"")
        }
        return clause
    }

    private func checkTerm() throws(DossierFault) {
        guard body.contract.start <= body.contract.end else {
            throw DossierFault(
                path: "contract.end",
                message: "found \(body.contract.end), expected a day on or after the start, \(body.contract.start)")
        }
    }

    private func checkChain() throws(DossierFault) {
        var names: Set<String> = []
        for (index, node) in body.chain.enumerated() where !names.insert(node.node).inserted {
            throw DossierFault(
                path: "chain[\(index)].node", message: "found \"\(node.node)\" again, expected a name of its own")
        }
        guard body.chain.contains(where: { $0.parent == nil }) else {
            throw DossierFault(path: "chain", message: "found no node without parent, expected one: the prime")
        }
        for (index, node) in body.chain.enumerated() {
            guard let parent = node.parent, !names.contains(parent) else { continue }
            throw DossierFault(
                path: "chain[\(index)].parent", message: "found \"\(parent)\", expected the name of a node of the chain"
            )
        }
    }
}

extension Dossier {
    /// Reads a dossier from its public JSON.
    ///
    /// - Parameters:
    ///   - json: the file.
    ///   - clause: the clause of a policy's edition by code, for commitments that do not state theirs; nil for none.
    /// - Throws: the first fault, with its key path, what was found and what is expected.
    public init(
        json: Data, clause: (_ policy: String, _ edition: String, _ code: String) -> Clause?
    ) throws(DossierFault) {
        self = try DossierFile(json: json).dossier(clause: clause)
    }
}
