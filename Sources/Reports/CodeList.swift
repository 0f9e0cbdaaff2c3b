/// Codes a cell may hold, found whatever their case.
struct CodeList: Sendable {
    /// The codes as the policy writes them, in order.
    let codes: [String]
    private let canonical: [String: String]

    /// A list of these codes; `aliases` maps further lower-case words to a code.
    init(_ codes: [String], aliases: [String: String] = [:]) {
        var canonical = aliases
        var ordered: [String] = []
        for code in codes where canonical.updateValue(code, forKey: code.lowercased()) != code {
            if !ordered.contains(code) { ordered.append(code) }
        }
        self.codes = ordered
        self.canonical = canonical
    }

    /// The code as the policy writes it; nil when the list has no such code.
    subscript(_ text: String) -> String? {
        canonical[text.lowercased()]
    }

    /// Further words for a code, by alphabet.
    func aliases(of code: String) -> [String] {
        canonical.filter { $0.value == code && $0.key != code.lowercased() }.keys.sorted()
    }

    /// What to say of a text that is none of an open list: the codes there are, the nearest one first.
    func objection(to text: String) -> String {
        let written = Dictionary(codes.map { ($0.lowercased(), $0) }) { first, _ in first }
        let words = canonical.keys.sorted().map { ($0, written[$0] ?? $0) }
        let near = Likeness.nearest(to: text.lowercased(), among: words)
        let shown = (near.map { [$0] } ?? []) + codes.filter { $0 != near.flatMap { self[$0] } }
        return "expected a role that the contract's clauses know (\(Self.listed(shown))), and no clause gives this one "
            + "a meaning: " + (near.map { "write \"\($0)\" if that is meant" } ?? "correct it if one of these is meant")
    }

    private static func listed(_ codes: [String]) -> String {
        codes.prefix(12).joined(separator: ", ") + (codes.count > 12 ? " and \(codes.count - 12) more" : "")
    }

    private func nearest(to text: String) -> String? {
        Likeness.nearest(to: text.lowercased(), among: codes.map { ($0.lowercased(), $0) })
    }

    /// What was expected instead of `text`: the codes there are and the nearest one.
    func expectation(_ noun: String, for text: String) -> String {
        guard !codes.isEmpty else {
            return "expected \(noun), but no clause of this contract has any; leave the row out or ask the authority"
        }
        return "expected \(noun): \(Self.listed(codes))" + (nearest(to: text).map { "; did you mean \"\($0)\"?" } ?? "")
    }
}
