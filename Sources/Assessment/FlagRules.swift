/// Which kinds of findings are shown, only counted, or not looked for.
public struct FlagRules: Sendable, Hashable {
    /// What becomes of the findings of a kind.
    public enum Mode: String, Sendable, Hashable, Codable, CaseIterable {
        /// They stand among the flags.
        case shown
        /// They are kept apart, for a rule on trial.
        case shadow
        /// They are not looked for.
        case off
    }

    private var modes: [Flag.Kind: Mode] = [:]

    /// The kinds of the published format, and those that rest on facts which that format does not have.
    ///
    /// Of ``Flag/Kind/reportIncomplete`` a chain that is no tree is always shown, whatever the mode: what does not hang
    /// below the prime leaves its figures open.
    public static let normative = FlagRules()

    /// Every kind is shown.
    public static let all = FlagRules(Dictionary(uniqueKeysWithValues: Flag.Kind.allCases.map { ($0, .shown) }))

    /// The normative rules with these modes in place of theirs.
    public init(_ modes: [Flag.Kind: Mode] = [:]) {
        for (kind, mode) in modes { self[kind] = mode }
    }

    /// The kinds whose findings are treated so, in the order of their names.
    public func kinds(_ mode: Mode) -> [Flag.Kind] {
        Flag.Kind.allCases.filter { self[$0] == mode }.sorted { $0.rawValue < $1.rawValue }
    }

    /// What becomes of the findings of a kind.
    public subscript(kind: Flag.Kind) -> Mode {
        get { modes[kind, default: kind.isShownByDefault ? .shown : .off] }
        set { modes[kind] = newValue == FlagRules.normative[kind] ? nil : newValue }
    }
}
