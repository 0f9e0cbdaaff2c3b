import Assessment
public import Contracts
import Postgres
public import Reports

/// What would come of a report file if it were submitted now.
public struct ReportCheck: Sendable {
    /// Whether it would be taken.
    public enum Verdict: Sendable {
        /// It would be kept as it is.
        case acceptable(lines: Int, isNil: Bool, ReportRemarks)
        /// These bytes have their receipt; submitting them again changes nothing.
        case known(Receipt)
        /// It would be refused.
        case refused([Problem])
    }

    /// Whether it would be taken.
    public var verdict: Verdict
    /// What it says otherwise than the version whose place it would take; nil when it takes none.
    public var difference: VersionDifference?
    /// What would be flagged on the contract; nil when the file would change nothing.
    public var findings: ExpectedFlags?
}

/// The end of a transaction that is taken back, with what it showed.
private struct TakenBack: Error {
    let check: ReportCheck
}

extension Store {
    /// Does all that submitting the file would do, assesses the contract on what then stands, and takes it back: what
    /// is told of a file here is what submitting it gives, by the same checks.
    ///
    /// Throws `unknownContract` and `unknownPeriod`.
    public func check(
        _ submission: Submission, for authority: Authority, asOf: Day
    ) async throws -> ReportCheck {
        let known = try await reportContext(for: submission, of: authority)
        if let problem = known.linesProblem(with: submission) { return ReportCheck(verdict: .refused([problem])) }
        if let receipt = try await receipt(for: submission, context: known, of: authority),
            receipt.version == receipt.versionInForce || !submission.restores
        {
            return ReportCheck(verdict: .known(receipt))
        }
        if let problem = known.periodProblem(with: submission) { return ReportCheck(verdict: .refused([problem])) }
        do {
            let rules = rules
            return try await keep(submission, context: known, for: authority, isCheck: true) { session, kept in
                guard let remarks = kept.remarks else { return ReportCheck(verdict: .known(kept.receipt)) }
                let findings = try session.expectedFlags(on: known.stored, asOf: asOf, rules, for: authority)
                throw TakenBack(
                    check: ReportCheck(
                        verdict: .acceptable(lines: kept.receipt.lines, isNil: kept.receipt.isNil, remarks),
                        difference: kept.difference,
                        findings: findings.naming(rows: kept.rows, of: kept.receipt.receipt)))
            }
        } catch let refused as RefusedReport {
            return ReportCheck(verdict: .refused(refused.problems))
        } catch let taken as TakenBack {
            return taken.check
        }
    }
}
