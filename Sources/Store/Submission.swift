public import Contracts
import Assessment
import Policies
import Postgres
public import Reports
import SQLFiles

/// A report file on its way in.
public struct Submission: Sendable {
    /// The file.
    public var file: SourceFile
    /// The contract's reference.
    public var contract: String
    /// The period as the sender named it: `first/last` day or the period's number.
    public var period: String
    /// The day it counts as received.
    public var received: Day
    /// Who sends it.
    public var actor: String
    /// Whether a file that a later version replaced is to count again; else its first receipt is repeated.
    public var restores = false
    /// Whether lines that were reported for the period may be replaced.
    public var replacesLines = true
    /// Whether the file is meant although it is another period's report once more, or none of its days is of its own.
    public var repeats = false

    /// What its sender says of the file in place of the reader.
    public var choices = ReadingChoices()

    /// A submission of this file.
    public init(file: SourceFile, contract: String, period: String, received: Day, actor: String) {
        self.file = file
        self.contract = contract
        self.period = period
        self.received = received
        self.actor = actor
    }

    /// What came of a submission.
    public enum Outcome: Sendable {
        /// It is kept; `isNew` is false when the same bytes were kept before. `difference` is what it says otherwise
        /// than the version whose place it takes; nil when it takes none.
        case accepted(Receipt, isNew: Bool, content: ReportRemarks?, difference: VersionDifference?)
        /// Nothing was stored.
        case refused([Problem])
    }
}

extension Store {
    /// Reads a report file, checks every row and keeps it whole: bytes, version, lines, job and audit entry in one
    /// transaction. The same bytes for the same contract and period give the receipt they gave before, also when a
    /// later version has replaced them, so that a file sent twice by accident never undoes a correction. Where its
    /// sender says other things of the file than before, it is read again: a correction like any other.
    ///
    /// Throws `unknownContract` and `unknownPeriod`.
    public func submit(_ submission: Submission, for authority: Authority) async throws -> Submission.Outcome {
        let known = try await reportContext(for: submission, of: authority)
        if let problem = known.linesProblem(with: submission) { return .refused([problem]) }
        if let receipt = try await receipt(for: submission, context: known, of: authority),
            receipt.version == receipt.versionInForce || !submission.restores
        {
            return .accepted(receipt, isNew: false, content: nil, difference: nil)
        }
        if let problem = known.periodProblem(with: submission) { return .refused([problem]) }
        do {
            let kept = try await keep(submission, context: known, for: authority) { _, kept in kept }
            return .accepted(
                kept.receipt, isNew: kept.remarks != nil, content: kept.remarks, difference: kept.difference)
        } catch let refused as RefusedReport {
            return .refused(refused.problems)
        }
    }

    func receipt(
        for submission: Submission, context: KnownContract, of authority: Authority
    ) async throws -> Receipt? {
        try await read(authority) { session in try session.receipt(for: submission, context: context, of: authority) }
    }

    /// Keeps a file in one transaction and gives what `finish` makes of it before that ends.
    ///
    /// The rows are read while the first of them are on their way: a row that cannot be taken throws
    /// `RefusedReport`, and the transaction leaves nothing behind.
    ///
    /// - Parameter isCheck: Whether `finish` takes all of it back, so that no number of a receipt is used up.
    func keep<Value: Sendable>(
        _ submission: Submission, context: KnownContract, for authority: Authority, isCheck: Bool = false,
        _ finish: @escaping @Sendable (Session, KeptReport) throws -> Value
    ) async throws -> Value {
        // The rows are surveyed while the connection keeps the raw bytes.
        let opened = Handoff<Result<OpenedReport, RefusedReport>>()
        async let _ = opened.give(ReportReader.opening(submission, in: context.context))
        let keys = personKeys
        return try await write(authority) { session in
            try finish(
                session,
                try session.keep(
                    opened, of: submission, context: context, keys: keys, isCheck: isCheck, for: authority))
        }
    }
}

/// A report file in the store.
struct KeptReport: Sendable {
    var receipt: Receipt
    /// What there is to say of the new version; nil when another sender of the same bytes was first.
    var remarks: ReportRemarks?
    /// What the new version says otherwise than the one before it; nil when there is none.
    var difference: VersionDifference?
    /// The sheets of the file that its rows are numbered by.
    var rows = SheetRows([])
}

extension Session {
    fileprivate func keep(
        _ opened: Handoff<Result<OpenedReport, RefusedReport>>, of submission: Submission, context: KnownContract,
        keys: () throws -> PersonKeys?, isCheck: Bool, for authority: Authority
    ) throws -> KeptReport {
        try takeTime()
        let report = try lockReport(context, for: authority)
        if let same = try receipt(for: submission, context: context, of: authority),
            !submission.restores || same.version == same.versionInForce
        {
            return KeptReport(receipt: same)
        }
        let before = try receipt(for: submission, context: context, of: authority, reading: nil)
        // Other files may have come in since this one was looked at.
        let known = context.beside(
            try versions(of: [context.stored.id], asOf: nil, for: authority)[context.stored.id, default: []])
        try submission.file.keep(for: authority, in: self)
        let file = try opened.take().get()
        let version = try addVersion(of: report, submission, file, isCheck: isCheck, for: authority)
        let lines = try keepLines(
            of: file, version: version, beside: known, keys: keys, for: authority)
        var remarks = lines.remarks
        if let before, before.reading != submission.choices.reading {
            remarks.notes.append(
                "these bytes were accepted before, as receipt \(before.receipt), read "
                    + (before.reading.map { "with \($0)" } ?? "by what they say themselves")
                    + "; now they are read with \(submission.choices.reading ?? "nothing said of them")")
        }
        try checkChain(after: version, in: known, for: authority)
        remarks.add(
            try ReportComparison(
                version: version, file: file, submission: submission, known: known, authority: authority,
                figures: lines.figures
            ).warnings(in: self).map(file.placed))
        try keepTotals(lines.figures, version: version, for: authority)
        if let layout = file.layout {
            try remember(
                layout, of: known.stored.prime.id, version: version, on: submission.received, for: authority,
                by: submission.actor)
        }
        // What the version before named and this one does not is free for another contract's claim.
        let claimants = try claimants(
            besides: known.stored.id, of: version, lines.figures, received: submission.received,
            replacing: known.replaced, for: authority)
        try enqueue([known.stored.id] + claimants, for: authority)
        try AuditEntry(
            actor: submission.actor, action: "report.submit", subject: submission.contract,
            detail: [
                "sha256": submission.file.digest, "period": context.context.period.description,
                "receipt": String(version), "received": submission.received.description,
            ]
        ).keep(for: authority, in: self)
        return KeptReport(
            receipt: try requiredReceipt(for: submission, context: known, of: authority), remarks: remarks,
            difference: try known.replaced.map {
                try difference(
                    from: $0, to: version, of: known.stored.id, lines: file.count, for: authority)
            }, rows: file.rows)
    }

    /// The key of the contract's report on the period, which nobody else adds a version to until the transaction ends.
    private func lockReport(_ context: KnownContract, for authority: Authority) throws -> Int64 {
        let period = context.context.period
        let key: [Parameter] = [
            .int(authority.id), .int(context.stored.id), .text(period.start.description),
            .text(period.end.description), .text(ReportContext.prime),
        ]
        _ = try query(Query.reportInsert.text, key)
        let reports = try query(Query.reportLock.text, key).map { row in try row.int64("report_id") }
        guard let report = reports.first else {
            throw StoreError(.damagedFact, "The report could not be locked.")
        }
        return report
    }
}

extension ReportReader {
    fileprivate static func opening(
        _ submission: Submission, in context: ReportContext
    ) -> Result<OpenedReport, RefusedReport> {
        Result { () throws(RefusedReport) in
            try open(
                submission.file.bytes, name: submission.file.name, choices: submission.choices, in: context,
                timeUsed: ProcessorTime.fromNow(), aside: SurveyThread())
        }
    }
}

extension Session {
    /// The receipt of these bytes; nil when they were never accepted for this contract and period.
    ///
    /// What is said of a file tells one reading from another; where nothing is, any reading of it counts.
    fileprivate func receipt(
        for submission: Submission, context: KnownContract, of authority: Authority
    ) throws -> Receipt? {
        try receipt(for: submission, context: context, of: authority, reading: submission.choices.reading)
    }

    private func receipt(
        for submission: Submission, context: KnownContract, of authority: Authority, reading: String?
    ) throws -> Receipt? {
        let period = context.context.period
        return try query(
            Query.reportVersionByFile.text,
            [
                .int(authority.id), .int(context.stored.id), .text(period.start.description),
                .text(period.end.description), .text(ReportContext.prime), .bytes(submission.file.sha256),
                reading.map { .text($0) } ?? .null,
            ]
        ).atMostOne().map { row in
            try Receipt(
                row, authority: authority, contract: submission.contract, period: period,
                sha256: submission.file.digest)
        }
    }

    fileprivate func requiredReceipt(
        for submission: Submission, context: KnownContract, of authority: Authority
    ) throws -> Receipt {
        guard let receipt = try receipt(for: submission, context: context, of: authority) else {
            throw StoreError(.damagedFact, "The report was stored but cannot be found again.")
        }
        return receipt
    }

    fileprivate func addVersion(
        of report: Int64, _ submission: Submission, _ file: OpenedReport, isCheck: Bool, for authority: Authority
    ) throws -> Int64 {
        let versions = try query(
            (isCheck ? Query.reportVersionTry : Query.reportVersionInsert).text,
            [
                .int(authority.id), .bigint(report), .bytes(submission.file.sha256), .text(submission.file.name),
                .text(submission.received.description), .bool(file.isNil), .int(file.count),
                .texts(file.rows.sheets), .int(file.untouched), .text(submission.choices.reading ?? ""),
            ]
        ).map { row in try row.int64("version_id") }
        guard let version = versions.first else {
            throw StoreError(.damagedFact, "The version of the report got no number.")
        }
        return version
    }
}
