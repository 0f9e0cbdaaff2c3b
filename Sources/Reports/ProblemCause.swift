/// What kind of thing is wrong in a report: problems of one cause in one column are mended in the same way.
///
/// The names stand in the answers as JSON and CSV; they are never renamed.
public enum ProblemCause: String, Sendable, Hashable, Codable, CaseIterable {
    // The file as a whole.
    case fileUnreadable, nothingFound, severalTables, hiddenTable, columnMissing, columnTwice, layoutDiffers,
        supplierNumberUnread,
        cellsBeyondHeader, readInTwoWays, nilBesideRows, amountsTooLarge, totalDiffers, unusualCells
    // The file beside what is known of the contract.
    case periodNotBegun, fileOfOtherPeriod, rowOfOtherContract, rowOfOtherPeriod, linesReported, subcontractInUse,
        rowReportedBefore,
        invoiceReportedBefore, personReportedBefore, takenBackUnpaid, unlikelyJump
    // The chain.
    case nodeUnknown, primeBelowItself, chainCircle, subcontractTwice, subcontractOverpaid, valueAbovePayers,
        termBeyondPayers
    // A row.
    case kindUnknown, rowTwice, rowPassedOver, totalAsRow, cellBlank
    // Who.
    case partyUnreadable, partyDiffers, severalParties, payeeIsBlock
    // People.
    case personalData, personalColumn, personNamed, emailAddress, citizenNumber
    // A cell.
    case numberUnreadable, numberUnfit, belowZero, otherCurrency, dayUnreadable, dayAhead, dayOutsidePeriod,
        dayOutsideTerm,
        daysReversed, codeUnknown, roleUnknown, blockUnfit, statusUnreadable, statusesDiffer, shareUnreadable,
        answerMissing,
        answersDiffer, clauseUnknown, severalClauses, textUnusable, evidenceUnreadable
}
