import Accounts

/// Why a new password is not taken.
enum PasswordProblem: Sendable, Hashable {
    /// It is none that the rule allows.
    case fault(PasswordRule.Fault)
    /// It was entered in two ways.
    case differ

    /// What is wrong with a password that was entered twice; nil when nothing is.
    static func of(_ password: String, again: String, _ rule: PasswordRule) -> PasswordProblem? {
        if let fault = rule.fault(of: password) { return .fault(fault) }
        return password == again ? nil : .differ
    }
}
