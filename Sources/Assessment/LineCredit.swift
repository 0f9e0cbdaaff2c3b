import Contracts

/// What one line counts for, before it is written into an assessment.
struct LineCredit {
    /// The position among the known lines.
    let line: Int
    /// Why; empty where no reasons were asked for.
    var reason: String
    /// Whether it counts for less than it would at best by the clause: an open question, a bound or a claim made twice.
    var isReduced: Bool
    /// What surely counts, in ten-thousandths.
    var low: Int128
    /// What counts at best.
    var high: Int128

    init(line: Int, low: Int128, high: Int128, isReduced: Bool = false, reason: String) {
        self.line = line
        self.low = low
        self.high = high
        self.isReduced = isReduced || low != high
        self.reason = reason
    }

    /// The published form.
    func credit(in dossier: IndexedDossier) -> Assessment.Credit {
        let known = dossier.lines[line].line
        return Assessment.Credit(
            line: known.id, node: known.node, low: Quantity(clamping: low), high: Quantity(clamping: high),
            reason: reason)
    }
}
