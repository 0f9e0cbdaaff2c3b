import Policies

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

    /// What to say of a text that is none of an open list: the words there are in the file's language, the nearest one
    /// first, with the code where that is another word.
    func objection(to text: String, in language: Language) -> String {
        let near = Likeness.nearest(to: text.lowercased(), among: canonical.keys.sorted().map { ($0, $0) })
            .flatMap { self[$0] }
        let shown = ((near.map { [$0] } ?? []) + codes.filter { $0 != near }).map { code in
            let word = word(for: code, in: language)
            return word == code ? code : "\(word) (\(code))"
        }
        let advice = near.map { "write \"\(word(for: $0, in: language))\" if that is meant" }
        return "expected a role that the contract's clauses know (\(Self.listed(shown))), and no clause gives this one "
            + "a meaning: " + (advice ?? "correct it if one of these is meant")
    }

    /// The word for a code that a file or form in the language has: its other name where it has one.
    func word(for code: String, in language: Language) -> String {
        language == .en ? code : aliases(of: code).first ?? code
    }

    /// A message names no more codes than this.
    static let mostListed = 12

    private static func listed(_ codes: [String], allIn place: String? = nil) -> String {
        guard codes.count > mostListed else { return codes.joined(separator: ", ") }
        return codes.prefix(mostListed).joined(separator: ", ") + " and \(codes.count - mostListed) more"
            + (place.map { " (all in \($0))" } ?? "")
    }

    private func nearest(to text: String) -> String? {
        Likeness.nearest(to: text.lowercased(), among: codes.map { ($0.lowercased(), $0) })
    }

    /// What was expected instead of `text`: the codes there are and the nearest one.
    func expectation(_ noun: String, for text: String) -> String {
        expectation(noun, meant: nearest(to: text).map { ["\"\($0)\""] } ?? [])
    }

    /// What was expected: the codes there are, where all of them stand, and those that may be meant.
    ///
    /// - Parameter meant: Codes in quotation marks, with what else they are called.
    func expectation(_ noun: String, allIn place: String? = nil, meant: [String]) -> String {
        guard !codes.isEmpty else {
            return "expected \(noun), but no clause of this contract has any; leave the row out or ask the authority"
        }
        return "expected \(noun): \(Self.listed(codes, allIn: place))" + Self.question(meant)
    }

    /// What asks for codes that may be meant; nothing where none may be.
    static func question(_ meant: [String]) -> String {
        meant.isEmpty ? "" : "; did you mean \(meant.joined(separator: " or "))?"
    }
}
