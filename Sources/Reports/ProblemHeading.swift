extension ProblemCause {
    /// What is wrong where problems of this cause stand, for the head of a group whose places each have words of their
    /// own.
    public var heading: String {
        switch self {
        case .nodeUnknown, .primeBelowItself, .chainCircle, .subcontractTwice, .subcontractOverpaid, .valueAbovePayers,
            .termBeyondPayers, .subcontractInUse, .partyUnreadable, .partyDiffers, .severalParties, .payeeIsBlock:
            ofTheChain
        case .periodNotBegun, .fileOfOtherPeriod, .rowOfOtherContract, .rowOfOtherPeriod, .linesReported,
            .rowReportedBefore, .invoiceReportedBefore, .personReportedBefore, .takenBackUnpaid, .unlikelyJump:
            besideOthers
        case .kindUnknown, .rowTwice, .rowPassedOver, .totalAsRow, .cellBlank, .personalData, .personalColumn,
            .personNamed, .emailAddress, .citizenNumber:
            ofARow
        case .numberUnreadable, .numberUnfit, .belowZero, .otherCurrency, .dayUnreadable, .dayAhead, .dayOutsidePeriod,
            .dayOutsideTerm, .daysReversed:
            ofNumbersAndDays
        case .codeUnknown, .roleUnknown, .blockUnfit, .statusUnreadable, .statusesDiffer, .shareUnreadable,
            .answerMissing, .answersDiffer, .clauseUnknown, .severalClauses, .textUnusable, .evidenceUnreadable:
            ofWords
        default: ofTheFile
        }
    }

    private var ofTheFile: String {
        switch self {
        case .fileUnreadable: "the file cannot be read"
        case .nothingFound: "the file has no lines"
        case .severalTables: "several tables look like lines"
        case .hiddenTable: "a hidden sheet looks like lines and was not read"
        case .columnMissing: "a column that the rows need is missing"
        case .columnTwice: "a column stands there twice"
        case .layoutDiffers: "the columns are not those that were told or remembered"
        case .supplierNumberUnread: "a column may hold the numbers of suppliers and is not read"
        case .cellsBeyondHeader: "the row has more cells than the header"
        case .readInTwoWays: "the values can be read in two ways"
        case .nilBesideRows: "\"nothing to report\" stands beside other rows"
        case .amountsTooLarge: "the amounts add up to more than is kept"
        case .totalDiffers: "a total is not the sum of its rows"
        case .unusualCells: "cells may not hold what the sheet shows"
        default: rawValue
        }
    }

    private var besideOthers: String {
        switch self {
        case .periodNotBegun: "the period has not begun"
        case .fileOfOtherPeriod: "the file is the report on another period"
        case .rowOfOtherContract: "the row names another contract"
        case .rowOfOtherPeriod: "the row names another period"
        case .linesReported: "lines were reported already"
        case .rowReportedBefore: "another report has the same row"
        case .invoiceReportedBefore: "another report has the same invoice"
        case .personReportedBefore: "another report has the same person on some of these days"
        case .takenBackUnpaid: "more is taken back than was paid"
        case .unlikelyJump: "a sum is far from those of the periods before"
        default: rawValue
        }
    }

    private var ofTheChain: String {
        switch self {
        case .nodeUnknown: "the node is not known"
        case .primeBelowItself: "the prime stands below itself"
        case .chainCircle: "the payers lead in a circle"
        case .subcontractTwice: "the subcontract is declared twice"
        case .subcontractOverpaid: "the subcontract is paid more than its value"
        case .valueAbovePayers: "the subcontract is worth more than its payer's"
        case .termBeyondPayers: "the subcontract runs longer than its payer's"
        case .subcontractInUse: "the subcontract is needed by another report"
        case .partyUnreadable: "the number of the organisation cannot be read"
        case .partyDiffers: "the payee is not the party of the node"
        case .severalParties: "the name stands for several organisations"
        case .payeeIsBlock: "the payee is the name of a block or of a target group"
        default: rawValue
        }
    }

    private var ofARow: String {
        switch self {
        case .kindUnknown: "the kind of the row is not known"
        case .rowTwice: "the row says the same as an earlier one"
        case .rowPassedOver: "the row was passed over"
        case .totalAsRow: "the row announces a total"
        case .cellBlank: "a cell that the row needs is blank"
        case .personalData: "the cell may tell who a person is"
        case .personalColumn: "the column tells who a person is"
        case .personNamed: "a placement has somebody's name"
        case .emailAddress: "there is an e-mail address"
        case .citizenNumber: "there is a citizen number"
        default: rawValue
        }
    }

    private var ofNumbersAndDays: String {
        switch self {
        case .numberUnreadable: "the number cannot be read"
        case .numberUnfit: "the number is not one that can stand here"
        case .belowZero: "the number is below zero"
        case .otherCurrency: "the amount is in another currency"
        case .dayUnreadable: "the day cannot be read"
        case .dayAhead: "the day is still to come"
        case .dayOutsidePeriod: "the day lies outside the reported period"
        case .dayOutsideTerm: "the day lies outside the contract's term"
        case .daysReversed: "the last day lies before the first"
        default: rawValue
        }
    }

    private var ofWords: String {
        switch self {
        case .codeUnknown: "the word is none of those known"
        case .roleUnknown: "no clause of the contract knows the role"
        case .blockUnfit: "the block does not value rows of this kind"
        case .statusUnreadable: "the answer is not yes, no or unknown"
        case .statusesDiffer: "rows say otherwise of one organisation"
        case .shareUnreadable: "the share cannot be read"
        case .answerMissing: "the answer that this belongs to is missing"
        case .answersDiffer: "the cell gives two answers"
        case .clauseUnknown: "the answer or the clause is not known"
        case .severalClauses: "the cell names several clauses"
        case .textUnusable: "the text is not plain text on one line"
        case .evidenceUnreadable: "the digest of the document cannot be read"
        default: rawValue
        }
    }
}
