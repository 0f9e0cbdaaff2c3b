import Contracts
import Policies

extension Line {
    /// Why a line does not surely count, as the end of a sentence; empty when it does.
    func doubt(status: Status, countsFrom: Clause.Level) -> String {
        switch status {
        case .no: return "; counts nothing"
        case .unknown: return "; counts only at best"
        case .yes: break
        }
        if confirmation == .disputed { return "; disputed, counts only at best" }
        return LineMark(self).hasMark(of: countsFrom) ? "" : "; not \(countsFrom.rawValue), counts only at best"
    }
}
