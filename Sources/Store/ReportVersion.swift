import Contracts
import FoundationEssentials
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
    /// The rows of its lines, with the sheets they stand in.
    var rows: SheetRows

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
        let sheets = try row.optionalString("sheets").map {
            try JSONDecoder().decode([String].self, from: Data($0.utf8))
        }
        rows = SheetRows(sheets ?? [])
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

    /// Calls `body` with each line of those versions, version by version in the order of the rows; a line that cannot
    /// be read, or that `body` throws at, is passed over and its reason given to `failed`.
    func forEachLine(
        of versions: [Int64], for authority: Authority,
        _ body: (_ version: Int64, _ row: Int, _ line: StoredLine) throws -> Void,
        failed: (_ version: Int64, _ reason: any Error) -> Void
    ) throws {
        guard !versions.isEmpty else { return }
        let ids = versions.map { String($0) }.joined(separator: ",")
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
    /// A line of which a statement gives every column.
    init(_ row: Row) throws {
        guard let kind = LineKind(rawValue: Int16(try row.int("kind"))) else {
            throw StoreError(.damagedFact, "A report line has a kind this version does not know.")
        }
        self.init(
            kind: kind, node: try row.string("node"), payee: try row.optionalString("payee"),
            payeeNode: try row.optionalString("payee_node"),
            amount: try row.optionalInt64("amount").map { Quantity(units: $0) },
            quantity: try row.optionalInt64("quantity").map { Quantity(units: $0) },
            day: try row.optionalDay("day"), until: try row.optionalDay("until"), role: try row.optionalString("role"),
            person: try row.optionalString("person"), block: try row.optionalString("block"),
            code: try row.optionalString("code"), value: try row.optionalString("value"),
            list: try row.optionalString("list")?.split(separator: ",").map(String.init),
            lastBenefit: try row.optionalDay("last_benefit"),
            proof: Proof(
                invoice: try row.optionalString("invoice"), evidence: try row.optionalString("evidence")))
    }

    /// A line whose columns a COPY gives from here on, from its kind to its evidence.
    init(_ reader: inout BinaryCopyReader) throws {
        guard let kind = LineKind(rawValue: try reader.int16()) else {
            throw StoreError(.damagedFact, "A report line has a kind this version does not know.")
        }
        // All that can fail comes before the line is there: what is half made when something does is copied to be
        // undone.
        let node = try reader.text()
        let payee = try reader.optionalText()
        let payeeNode = try reader.optionalText()
        let amount = try reader.optionalInt64()
        let quantity = try reader.optionalInt64()
        let day = try reader.optionalDate()
        let until = try reader.optionalDate()
        let role = try reader.optionalText()
        let person = try reader.optionalText()
        let block = try reader.optionalText()
        let code = try reader.optionalText()
        let value = try reader.optionalText()
        let list = try reader.optionalText()
        let lastBenefit = try reader.optionalDate()
        let proof = Proof(invoice: try reader.optionalText(), evidence: try reader.optionalText())
        self.init(
            kind: kind, node: node, payee: payee, payeeNode: payeeNode, amount: amount.map { Quantity(units: $0) },
            quantity: quantity.map { Quantity(units: $0) }, day: day.map { Day(number: $0) },
            until: until.map { Day(number: $0) }, role: role, person: person, block: block, code: code, value: value,
            list: list?.split(separator: ",").map(String.init), lastBenefit: lastBenefit.map { Day(number: $0) },
            proof: proof)
    }
}
