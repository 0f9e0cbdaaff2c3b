/// Causes of problems that only a report's place among others shows: the tests of the reader leave them to those of the
/// store.
public enum StoreCauses {
    /// Their names.
    public static let names: Set<String> = [
        "periodNotBegun", "fileOfOtherPeriod", "dayAhead", "linesReported", "subcontractInUse", "rowReportedBefore",
        "invoiceReportedBefore", "personReportedBefore", "takenBackUnpaid", "unlikelyJump", "subcontractOverpaid",
        "valueAbovePayers", "termBeyondPayers",
    ]
}
