/// How many reports were due by a day, and what came of them.
public struct ReportCount: Sendable, Hashable, Codable {
    /// Received by the due day.
    public var inTime: Int
    /// Received after the due day.
    public var late: Int
    /// Due and not received.
    public var missing: Int

    /// A count of these parts.
    public init(inTime: Int = 0, late: Int = 0, missing: Int = 0) {
        self.inTime = inTime
        self.late = late
        self.missing = missing
    }

    /// All that were due: one for each node and period that had to report.
    public var due: Int { inTime + late + missing }

    /// Counts both.
    public static func + (left: ReportCount, right: ReportCount) -> ReportCount {
        ReportCount(
            inTime: left.inTime + right.inTime, late: left.late + right.late, missing: left.missing + right.missing)
    }
}

extension ReportCount {
    /// Counts what came of reports.
    init(_ reports: [Duties.DueReport]) {
        self.init()
        for report in reports {
            if report.received == nil { missing += 1 } else if report.isLate { late += 1 } else { inTime += 1 }
        }
    }
}
