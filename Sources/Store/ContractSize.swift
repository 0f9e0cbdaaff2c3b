import Postgres
import SQLFiles

/// A contract with how much there is to read of it.
struct ContractSize: Sendable {
    /// The most lines of a batch, as far as contracts can be parted: what bounds the memory it takes.
    private static let mostLines = 50_000

    let id: Int
    let ref: String
    let lines: Int

    /// Runs of contracts that are read together.
    static func batches(_ contracts: [ContractSize], most: Int = 200) -> [ArraySlice<ContractSize>] {
        var batches: [ArraySlice<ContractSize>] = []
        var (start, lines) = (0, 0)
        for (place, contract) in contracts.enumerated() {
            if place > start, place - start >= most || lines + contract.lines > mostLines {
                batches.append(contracts[start..<place])
                (start, lines) = (place, 0)
            }
            lines += contract.lines
        }
        if start < contracts.count { batches.append(contracts[start...]) }
        return batches
    }
}

extension Session {
    /// The contracts of those keys, or all of an authority for nil, with how much there is to read of each.
    func sizes(of contracts: [Int]?, _ authority: Authority) throws -> [ContractSize] {
        try useIndexes()
        return try query(
            Query.contractSizes.text, [.int(authority.id), contracts.map(Parameter.keys) ?? .null]
        ).map { row in
            ContractSize(id: try row.int("contract_id"), ref: try row.string("ref"), lines: try row.int("lines"))
        }
    }
}
