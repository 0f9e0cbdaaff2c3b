import Contracts
import Policies

/// A line with what its block makes of it, before category caps.
struct ValuedLine {
    /// The position among the known lines.
    let line: Int
    /// The credit in full, rounded once.
    var amount: Int64 = 0
    /// The category whose cap it takes up; nil for none.
    var category: String?
    /// Whether the payee has the statuses the block requires; yes for lines without a payee.
    var status = Status.yes
    /// The party whose status is asked; nil for lines without a payee.
    var party: String?
    /// Whether a rule keeps it from counting as claimed.
    var isReduced = false
    /// The arithmetic; empty where no reasons were asked for.
    var reason: String
}
