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
        let answers = codes.map { "\($0) \(register.status($0, of: party, on: day).rawValue)" }
        return answers.joined(separator: ", ") + " on \(day)"
    }

    /// The statuses asked for.
    var codes: [String] {
        switch self {
        case .all(let codes), .any(let codes): codes
        }
    }

    /// The statuses as a message names them.
    var words: String {
        switch self {
        case .all(let codes): codes.joined(separator: " and ")
        case .any(let codes): codes.joined(separator: " or ")
        }
    }
}
