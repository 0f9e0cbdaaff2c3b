import Accounts
import Policies
import Store

/// What roles are called.
enum RoleWords {
    static func text(_ role: Role, _ language: Language) -> String {
        switch (role, language) {
        case (.administrator, .en): "Administrator"
        case (.administrator, .nl): "Beheerder"
        case (.officer, .en): "Compliance officer"
        case (.officer, .nl): "Toezichthouder"
        case (.reader, .en): "Reader"
        case (.reader, .nl): "Lezer"
        case (.contractor, .en): "Contractor"
        case (.contractor, .nl): "Opdrachtnemer"
        }
    }

    static func text(_ membership: Membership, _ language: Language) -> String {
        let role = text(membership.role, language)
        guard let scope = membership.scope else { return role }
        return "\(role), \(scope)"
    }
}
