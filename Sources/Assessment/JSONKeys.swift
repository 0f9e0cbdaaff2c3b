import Contracts

/// The keys that an object of a JSON text may have, and those of the objects below it.
final class JSONKeys: Sendable {
    let names: [String]
    /// The names as bytes, in the same order.
    let utf8: [[UInt8]]
    /// The keys of what stands under each name, itself or as the elements of a list; nil where any may stand.
    let below: [JSONKeys?]

    /// - Parameters:
    ///   - names: with blanks between; what stands under them is not looked at.
    ///   - below: names under which objects with keys of their own stand.
    init(_ names: String, _ below: [(name: String, keys: JSONKeys)] = []) {
        let plain = names.split(separator: " ").map(String.init)
        self.names = plain + below.map(\.name)
        utf8 = self.names.map { Array($0.utf8) }
        self.below = plain.map { _ in nil } + below.map(\.keys)
    }
}

extension JSONKeys {
    /// The keys of a dossier, version 1. Clauses and parameters are read, and refused, as policies are.
    static let dossier = JSONKeys(
        "dossier",
        [
            ("decisions", JSONKeys("kind line amount reason by on")),
            (
                "contract",
                JSONKeys("ref kind currency value wageSum labourShare tendered signed start end")
            ),
            ("amendments", JSONKeys("from value wageSum labourShare end")),
            (
                "parties",
                JSONKeys("id name aliases", [("attributes", JSONKeys("code value from to verified share"))])
            ),
            (
                "chain",
                JSONKeys(
                    "node parent party value start end carries offered scope",
                    [("passedDown", JSONKeys("code value document date"))])
            ),
            ("commitments", JSONKeys("code policy edition from parameters clause")),
            ("reports", JSONKeys("period node received nil", [("lines", line)])),
            ("changes", JSONKeys("node on was value replacedBy consent document consentOn")),
            ("otherClaims", JSONKeys("contract received", [("line", line)])),
            (
                "restated",
                JSONKeys("commitment node period since", [("was", JSONKeys("outcome creditedLow cutOff"))])
            ),
        ])

    private static let line = JSONKeys(
        "line kind node amount date payee payeeNode role confirmation verified countsFor person block from to "
            + "hoursPerWeek bonuses lastBenefit quantity party count outcome group code value invoice evidence",
        [("claimed", JSONKeys(ClaimMark.allCases.map(\.rawValue).joined(separator: " ")))])
}
