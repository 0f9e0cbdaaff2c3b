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

    /// What an officer decided: of all decisions only valuations bear on figures.
    struct Decision: Decodable {
        var valuation: Valuation

        private enum Key: CodingKey { case kind }

        init(from decoder: any Decoder) throws {
            let box = try decoder.container(keyedBy: Key.self)
            let kind = try box.decode(String.self, forKey: .kind)
            guard kind == "valuation" else {
                throw DecodingError.dataCorruptedError(
                    forKey: .kind, in: box,
                    debugDescription: "found \(Quotation(kind)), expected \"valuation\", the only decision that bears "
                        + "on figures")
            }
            valuation = try Valuation(from: decoder)
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
}
