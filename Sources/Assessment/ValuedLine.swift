import Contracts
import Policies

/// A line with what its block makes of it, before the bounds it shares with other lines.
struct ValuedLine {
    /// The position among the known lines.
    let line: Int
    /// The credit in full, rounded once.
    var amount: Int64 = 0
    /// The category whose cap it takes up; nil for none.
    var category: String?
    /// Whether it was delivered on another project of the contractor.
    var isElsewhere = false
    /// The limits of its block.
    var limits: [CreditBound] = []
    /// Whether what its block asks for holds: the payee's statuses, the adviser's word.
    var status = Status.yes
    /// The party whose status is asked; nil for lines without a payee.
    var party: String?
    /// Whether a rule keeps it from counting as claimed.
    var isReduced = false
    /// The arithmetic; empty where no reasons were asked for.
    var reason: String
}
