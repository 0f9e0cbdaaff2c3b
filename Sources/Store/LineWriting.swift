import Contracts
import Postgres
import Reports
import SQLFiles

extension Session {
    /// Keeps the lines of a version with the parties they name and what they say of them.
    func keepLines(_ lines: [ReportedLine], version: Int64, for authority: Authority) throws {
        var statements = DeclaredStatuses()
        var parties: [String: String] = [:]
        var (named, unnamed): (Set<String>, Set<String>) = ([], [])
        _ = try copyIn(Query.reportLineCopy.text) { writer in
            for line in lines {
                let stored = StoredLine(line)
                try writer.write(stored, row: line.row, version: version, for: authority)
                if let party = stored.payee, named.insert(party).inserted || unnamed.contains(party) {
                    parties[party] = line.payeeName ?? party
                    if line.payeeName == nil { unnamed.insert(party) } else { unnamed.remove(party) }
                }
                if let day = stored.day { statements.add(line.attributes, from: day) }
            }
        }
        try keepParties(parties.map { Party(id: $0.key, name: $0.value) }, for: authority)
        try keepDeclared(statements, version: version, for: authority)
    }

    private func keepDeclared(
        _ statements: DeclaredStatuses, version: Int64, for authority: Authority
    ) throws {
        guard !statements.isEmpty else { return }
        _ = try query(
            Query.declaredAttributeInsert.text,
            [.int(authority.id), .bigint(version), try .json(statements.changes)])
    }
}

extension BinaryCopyWriter {
    fileprivate mutating func write(
        _ line: StoredLine, row: Int, version: Int64, for authority: Authority
    ) throws {
        try startRow(columns: 17)
        int32(Int32(authority.id))
        int64(version)
        int32(Int32(row))
        int16(line.kind.rawValue)
        text(line.node)
        text(line.payee)
        text(line.payeeNode)
        int64(line.amount?.units)
        int64(line.quantity?.units)
        date(days: line.day?.number)
        date(days: line.until?.number)
        text(line.role)
        text(line.person)
        text(line.block)
        text(line.code)
        text(line.value)
        text(line.list?.joined(separator: ","))
    }
}
