/// The templates of the pages; each is a file of the same name.
public enum PageTemplate: String, Sendable, CaseIterable {
    case flagged, contract, lines, digest, problem
    case ownContracts, part, audit
    case signIn, code, secondFactor, recoveryCodes, link, account, accounts, providerProblem

    /// The template's text as embedded in the binary.
    var source: [UInt8] {
        switch self {
        case .flagged: PackageResources.flagged_mustache
        case .contract: PackageResources.contract_mustache
        case .lines: PackageResources.lines_mustache
        case .digest: PackageResources.digest_mustache
        case .problem: PackageResources.problem_mustache
        case .ownContracts: PackageResources.ownContracts_mustache
        case .part: PackageResources.part_mustache
        case .audit: PackageResources.audit_mustache
        case .signIn: PackageResources.signIn_mustache
        case .code: PackageResources.code_mustache
        case .secondFactor: PackageResources.secondFactor_mustache
        case .recoveryCodes: PackageResources.recoveryCodes_mustache
        case .link: PackageResources.link_mustache
        case .account: PackageResources.account_mustache
        case .accounts: PackageResources.accounts_mustache
        case .providerProblem: PackageResources.providerProblem_mustache
        }
    }
}
