public import Assessment
public import Contracts
import Postgres
import SQLFiles

/// On how many contracts a rule fires.
public struct FlagRate: Sendable, Hashable {
    /// What the rule finds.
    public var kind: Flag.Kind
    /// Whether its findings are shown or only counted.
    public var isShadow: Bool
    /// The contracts on which it fires.
    public var contracts: Int
    /// The contracts that are assessed; above zero.
    public var assessed: Int

    /// The share of the assessed contracts.
    public var share: Fraction { Fraction(Int128(contracts), over: Int128(assessed)) }
}

extension Store {
    /// On what share of the assessed contracts of an authority each rule fires, the largest share first; a rule that
    /// fires nowhere is left out.
    public func rates(of authority: Authority) async throws -> [FlagRate] {
        try await read(authority) { session in
            let rows = try session.query(Query.flagRates.text, [.int(authority.id)]).map { row in
                (
                    kind: try row.optionalString("kind"), isShadow: try row.bool("is_shadow"),
                    contracts: try row.int("contracts")
                )
            }
            guard let assessed = rows.first(where: { $0.kind == nil })?.contracts, assessed > 0 else { return [] }
            let rates = rows.compactMap { row in
                row.kind.flatMap(Flag.Kind.init).map {
                    FlagRate(kind: $0, isShadow: row.isShadow, contracts: row.contracts, assessed: assessed)
                }
            }
            return rates.sorted { ($1.contracts, $0.kind.rawValue) < ($0.contracts, $1.kind.rawValue) }
        }
    }
}
