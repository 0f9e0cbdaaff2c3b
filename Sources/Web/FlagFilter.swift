public import Assessment

/// What the list of flagged contracts is narrowed to.
public struct FlagFilter: Sendable, Hashable {
    /// Only contracts with such a flag; nil for all.
    public var kind: Flag.Kind?
    /// Only contracts of this department; nil for all.
    public var department: String?

    /// A filter with these parts.
    public init(kind: Flag.Kind? = nil, department: String? = nil) {
        self.kind = kind
        self.department = department
    }

    /// The filter of a web address's parameters, where an empty text means "all"; nil when no such kind exists.
    public init?(kindParameter: String?, departmentParameter: String?) {
        department = departmentParameter?.isEmpty == false ? departmentParameter : nil
        guard let name = kindParameter, !name.isEmpty else { return }
        guard let known = Flag.Kind(rawValue: name) else { return nil }
        kind = known
    }

    /// Whether nothing is filtered out.
    public var isEmpty: Bool { kind == nil && department == nil }
}
