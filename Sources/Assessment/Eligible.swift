import Contracts
import Policies

extension SpendShare.Eligibility {
    /// Whether a party has the statuses on a day, yes, no or unknown.
    func status(of party: Int, on day: Day, in register: PartyRegister) -> Status {
        switch self {
        case .all(let codes):
            codes.reduce(Status.yes) { $0 == .no ? .no : $0 && register.status($1, of: party, on: day) }
        case .any(let codes):
            codes.reduce(Status.no) { $0 == .yes ? .yes : $0 || register.status($1, of: party, on: day) }
        }
    }

    /// The answer per status in words, such as `local yes, sme unknown on 2025-08-01`.
    func explanation(of party: Int, on day: Day, in register: PartyRegister) -> String {
        let codes: [String]
        switch self {
        case .all(let all): codes = all
        case .any(let any): codes = any
        }
        let answers = codes.map { "\($0) \(register.status($0, of: party, on: day).rawValue)" }
        return answers.joined(separator: ", ") + " on \(day)"
    }
}
