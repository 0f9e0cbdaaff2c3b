/// The templates of the pages; each is a file of the same name.
public enum PageTemplate: String, Sendable, CaseIterable {
    case flagged, contract, lines, digest, problem

    /// The template's text as embedded in the binary.
    var source: [UInt8] {
        switch self {
        case .flagged: PackageResources.flagged_mustache
        case .contract: PackageResources.contract_mustache
        case .lines: PackageResources.lines_mustache
        case .digest: PackageResources.digest_mustache
        case .problem: PackageResources.problem_mustache
        }
    }
}
