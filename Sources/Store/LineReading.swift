import Contracts
import Postgres
import SQLFiles

/// A version of a report that counts.
struct ReportVersion: Sendable {
    /// The key of its lines.
    var id: Int64
    /// Which version of its report it is.
    var version: Int
    var period: Period
    var node: String
    var received: Day
    /// The day the report first arrived: a correction sent later does not make it late.
    var firstReceived: Day
    var isNil: Bool
    var fileName: String
    var lineCount: Int
    var digest: String

    init(_ row: Row) throws {
        id = try row.int64("version_id")
        version = try row.int("version")
        node = try row.string("node")
        received = try row.day("received")
        firstReceived = try row.day("first_received")
        isNil = try row.bool("is_nil")
        fileName = try row.string("file_name")
        lineCount = try row.int("line_count")
        digest = try row.string("sha256")
        guard let period = Period(start: try row.day("period_start"), end: try row.day("period_end")) else {
            throw StoreError(.damagedFact, "Report version \(id) has a period that ends before it begins.")
        }
        self.period = period
    }
}

extension Session {
    /// The versions in force of the reports on contracts, by the contract's key; of those received by `asOf` when it is
    /// given.
    func versions(of contracts: [Int], asOf: Day?, for authority: Authority) throws -> [Int: [ReportVersion]] {
        var found: [Int: [ReportVersion]] = [:]
        let rows = try query(
            Query.reportVersionsByContract.text,
            [.int(authority.id), .keys(contracts), Parameter(asOf?.description)])
        for row in rows { found[try row.int("contract_id"), default: []].append(try ReportVersion(row)) }
        return found
    }

    /// Calls `body` with each line of those versions, version by version in the order of the rows; a line that cannot be
    /// read, or that `body` throws at, is passed over and its reason given to `failed`.
    func forEachLine(
        of versions: [Int64], for authority: Authority,
        _ body: (_ version: Int64, _ row: Int, _ line: StoredLine) throws -> Void,
        failed: (_ version: Int64, _ reason: any Error) -> Void
    ) throws {
        guard !versions.isEmpty else { return }
        let ids = versions.map { String($0) }.joined(separator: ",")
        _ = try query(Query.settingSet.text, ["clausewatch.authority", .text(String(authority.id))])
        _ = try query(Query.settingSet.text, ["clausewatch.versions", .text(ids)])
        try copyOut(Query.reportLineScan.text) { reader in
            while try reader.next() {
                let version = try reader.int64()
                let row = Int(try reader.int32())
                do {
                    try body(version, row, try StoredLine(&reader))
                } catch {
                    failed(version, error)
                }
            }
        }
    }
}

extension StoredLine {
    fileprivate init(_ reader: inout BinaryCopyReader) throws {
        guard let kind = LineKind(rawValue: try reader.int16()) else {
            throw StoreError(.damagedFact, "A report line has a kind this version does not know.")
        }
        self.init(kind: kind, node: try reader.text())
        payee = try reader.optionalText()
        payeeNode = try reader.optionalText()
        amount = try reader.optionalInt64().map { Quantity(units: $0) }
        quantity = try reader.optionalInt64().map { Quantity(units: $0) }
        day = try reader.optionalDate().map { Day(number: $0) }
        until = try reader.optionalDate().map { Day(number: $0) }
        role = try reader.optionalText()
        person = try reader.optionalText()
        block = try reader.optionalText()
        code = try reader.optionalText()
        value = try reader.optionalText()
        list = try reader.optionalText()?.split(separator: ",").map(String.init)
        lastBenefit = try reader.optionalDate().map { Day(number: $0) }
        proof = Proof(invoice: try reader.optionalText(), evidence: try reader.optionalText())
    }
}
