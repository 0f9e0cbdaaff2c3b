import Contracts
import Postgres
import Reports
import SQLFiles

/// What there is to say of a version's lines once they are kept.
struct KeptLines {
    let remarks: ReportRemarks
    let figures: ReportedFigures
}

extension Session {
    /// Keeps the lines of a version as they are read, with the parties they name and what they say of them.
    ///
    /// Throws `RefusedReport` when a row cannot be taken; the caller's transaction must not outlive that.
    func keepLines(
        of file: OpenedReport, version: Int64, beside known: KnownContract, keys: () throws -> PersonKeys?,
        for authority: Authority
    ) throws -> KeptLines {
        // First: what is known of them so far has to be by the same key.
        var persons =
            try file.hasPlacements
            ? keptPersons(keys, for: authority) : KeptPersons(keys: nil, authority: authority)
        var before = try file.hasPlacements ? placementsBefore(known, for: authority) : PlacementsBefore()
        var statements = DeclaredStatuses()
        var parties = NamedParties()
        var subcontracts: [SubcontractFacts] = []
        var remarks = ReportRemarks()
        var figures = ReportedFigures(in: known.context)
        let kept = try copyIn(Query.reportLineCopy.text) { writer in
            remarks = try file.forEachLine { line in
                var stored = StoredLine(line)
                if let person = stored.person { stored.person = try persons.kept(person) }
                if line.goesOn { before.continue(&stored) }
                figures.add(stored, row: line.row, goesOn: line.goesOn)
                try writer.write(stored, row: line.row, version: version)
                if case .subcontract(let declared) = line.content {
                    subcontracts.append(SubcontractFacts(declared, row: line.row))
                }
                guard let payee = stored.payee else { return }
                let party = parties.add(payee, name: line.payeeName)
                if let day = stored.day { statements.add(line.attributes, of: party, from: day) }
            }.get()
        }
        remarks.notes += before.notes
        guard kept == file.count else {
            throw StoreError(.damagedFact, "Of \(file.count) lines the database took \(kept).")
        }
        try keepStanding(persons, ofVersion: version, for: authority)
        try keepParties(parties.all, for: authority)
        _ = try query(
            Query.reportPartyInsert.text, [.int(authority.id), .bigint(version), .texts(parties.all.map(\.id))])
        try keepSubcontracts(subcontracts, version: version, for: authority)
        try keepDeclared(statements.changes(parties.all.map(\.id)), version: version, for: authority)
        return KeptLines(remarks: remarks, figures: figures)
    }

    private func keepDeclared(
        _ changes: [DeclaredStatuses.Change], version: Int64, for authority: Authority
    ) throws {
        guard !changes.isEmpty else { return }
        _ = try query(
            Query.declaredAttributeInsert.text,
            [
                .int(authority.id), .bigint(version), .texts(changes.map(\.party)), .texts(changes.map(\.code)),
                .texts(changes.map(\.day.description)), .texts(changes.map(\.value.rawValue)),
                .bigints(changes.map { Int64($0.share ?? -1) }),
            ])
    }
}

extension BinaryCopyWriter {
    fileprivate mutating func write(
        _ line: StoredLine, row: Int, version: Int64
    ) throws {
        try startRow(columns: 19)
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
        date(days: line.lastBenefit?.number)
        text(line.proof.invoice)
        text(line.proof.evidence)
    }
}
