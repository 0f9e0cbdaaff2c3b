import Contracts
import Policies

/// The five figures of the ladder on paper, in ten-thousandths.
struct PaperFigures {
    /// Where a line may count.
    enum Level: CaseIterable {
        case reported, confirmed, verified, low, high
    }

    private var amounts: [Level: Int128] = [:]

    /// Asks for each figure by itself.
    init(_ figure: (Level) -> Int128) {
        for level in Level.allCases { amounts[level] = figure(level) }
    }

    subscript(_ level: Level) -> Int128 { amounts[level] ?? 0 }
}

extension PaperFigures.Level {
    /// Whether a line of a status and a credit counts here (rule 5).
    func counts(_ line: Line, _ status: Status, credit: Int128, from mark: Clause.Level) -> Bool {
        let hasMark =
            switch mark {
            case .reported: true
            case .confirmed: line.confirmation == .confirmed
            case .verified: line.verified
            }
        let isSure = status == .yes && hasMark && line.confirmation != .disputed
        switch self {
        case .reported: return status == .yes
        case .confirmed: return status == .yes && line.confirmation == .confirmed
        case .verified: return status == .yes && line.verified
        case .low: return isSure || (status != .no && credit < 0)
        case .high: return isSure || (status != .no && credit > 0)
        }
    }
}
