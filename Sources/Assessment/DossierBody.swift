import Contracts
import FoundationEssentials
import Policies

/// The facts of a dossier file, all but the meaning of its clauses.
struct DossierBody: Decodable {
    /// A commitment as the file states it.
    struct Pledge: Decodable {
        var code: String
        var policy: String
        var edition: String
        /// The first day on which it holds; nil from the beginning.
        var from: Day?
        /// What the contract adds to the clause.
        var parameters: PolicyNode?
        /// The clause itself; nil when the policy's holds.
        var clause: PolicyNode?
    }

    /// What an officer decided. Only valuations bear on figures.
    struct Decision: Decodable {
        var valuation: Valuation?

        private enum Key: CodingKey { case kind }

        init(from decoder: any Decoder) throws {
            let kind = try decoder.container(keyedBy: Key.self).decodeIfPresent(String.self, forKey: .kind)
            valuation = kind == "valuation" ? try Valuation(from: decoder) : nil
        }
    }

    var dossier: Int
    var contract: Contract
    var amendments: [Amendment]?
    var parties: [Party]
    var chain: [ChainNode]
    var commitments: [Pledge]
    var reports: [Report]
    var decisions: [Decision]?
    var otherClaims: [OtherClaim]?
    var changes: [ChainChange]?
    var restated: [EarlierFigure]?

    /// Checks what the single values cannot say of themselves.
    func check() throws(DossierFault) {
        guard dossier == 1 else {
            throw DossierFault(path: "dossier", message: "found version \(dossier), expected 1")
        }
        guard contract.start <= contract.end else {
            throw DossierFault(
                path: "contract.end",
                message: "found \(contract.end), expected a day on or after the start, \(contract.start)")
        }
        for (index, amendment) in (amendments ?? []).enumerated() {
            guard let end = amendment.end, end < contract.start else { continue }
            throw DossierFault(
                path: "amendments[\(index)].end",
                message: "found \(end), expected a day on or after the start, \(contract.start)")
        }
        try checkAmounts()
        try checkAliases()
        try checkCommitments()
        try checkChain()
    }

    private func checkAmounts() throws(DossierFault) {
        let amended = (amendments ?? []).enumerated().flatMap { index, amendment in
            [("amendments[\(index)].value", amendment.value), ("amendments[\(index)].wageSum", amendment.wageSum)]
        }
        let all = [("contract.value", contract.value), ("contract.wageSum", contract.wageSum)] + amended
        for (path, amount) in all {
            guard let amount, amount < .zero else { continue }
            throw DossierFault(
                path: path,
                message:
                    "found \(Wording.amount(amount)), expected zero or more; of a contract on which the contractor "
                    + "pays the authority, state what the work is worth")
        }
    }

    private func checkAliases() throws(DossierFault) {
        var owners: [String: String] = [:]
        for (index, party) in parties.enumerated() {
            for (position, alias) in party.aliases.enumerated() {
                if let owner = owners.updateValue(party.id, forKey: alias), owner != party.id {
                    throw DossierFault(
                        path: "parties[\(index)].aliases[\(position)]",
                        message: "found \"\(alias)\", which is an alias of \"\(owner)\" already, expected it once")
                }
            }
        }
        for (index, party) in parties.enumerated() {
            guard let owner = owners[party.id], !party.aliases.isEmpty else { continue }
            throw DossierFault(
                path: "parties[\(index)].aliases",
                message:
                    "found aliases of \"\(party.id)\", which is itself an alias of \"\(owner)\", expected them there")
        }
    }

    private func checkCommitments() throws(DossierFault) {
        var seen: Set<[String]> = []
        for (index, pledge) in commitments.enumerated() {
            guard !seen.insert([pledge.code, pledge.from?.description ?? ""]).inserted else { continue }
            throw DossierFault(
                path: "commitments[\(index)].code",
                message: "found \"\(pledge.code)\" again, expected each clause once, or a later \"from\" for an "
                    + "edition that was agreed on later")
        }
    }

    private func checkChain() throws(DossierFault) {
        var names: Set<String> = []
        for (index, node) in chain.enumerated() where !names.insert(node.node).inserted {
            throw DossierFault(
                path: "chain[\(index)].node", message: "found \"\(node.node)\" again, expected a name of its own")
        }
        guard chain.contains(where: { $0.parent == nil }) else {
            throw DossierFault(path: "chain", message: "found no node without parent, expected one: the prime")
        }
    }
}
