import Policies

/// What a contract's blocks are called: their codes, their names in both languages, and what else is said for them.
struct BlockNames: Sendable {
    /// A block with what it is called.
    private struct Named: Sendable {
        let code: String
        let titles: [String]
        /// Code and titles in words, as ``TargetGroup`` compares them.
        let words: String
    }

    private let blocks: [Named]
    /// Names in small letters that one block alone has, with its code.
    let aliases: [String: String]
    /// What a payee would be called whose name is that of a block or of a target group and nothing else.
    let parties: Set<String>

    /// - Parameter further: Codes that have no names besides.
    init(_ blocks: [ValueBlock], further: [String]) {
        var named: [Named] = []
        for block in blocks where !named.contains(where: { $0.code == block.code }) {
            let titles = Language.allCases.compactMap { block.title[$0.rawValue] }
            named.append(
                Named(
                    code: block.code, titles: titles,
                    words: ([block.code] + titles).map(TargetGroup.words).joined(separator: "|")))
        }
        self.blocks = named + further.map { Named(code: $0, titles: [], words: "") }
        parties = Set(
            (named.flatMap { [$0.code] + $0.titles } + TargetGroup.allNames).compactMap(PartyIdentifier.local))
        let codes = Set(named.map { $0.code.lowercased() })
        let titles = named.flatMap { block in Set(block.titles.map { $0.lowercased() }).map { ($0, block.code) } }
        aliases = Dictionary(grouping: titles, by: \.0)
            .compactMapValues { $0.count == 1 && !codes.contains($0[0].0) ? $0[0].1 : nil }
    }

    /// Whether a text is plainly said for blocks, as nothing near it would be.
    func isLikeBlock(_ text: String) -> Bool {
        let words = TargetGroup.words(text)
        return blocks.contains { Self.key($0.code) == Self.key(text) } || !TargetGroup.said(in: words).isEmpty
            || blocks.contains { $0.titles.contains { Self.key($0) == Self.key(text) } }
    }

    /// Whether a text is the name of a block or of a group of people and nothing else.
    func isName(_ text: String) -> Bool { PartyIdentifier.local(name: text).map(parties.contains) ?? false }

    /// The blocks that a text most likely means, at most three, as a message names them; empty where none comes near.
    ///
    /// - Parameter fits: Whether a block of that code is worth something in the row at hand.
    func meant(by text: String, where fits: (String) -> Bool) -> [String] {
        let key = Self.key(text)
        if let same = blocks.first(where: { Self.key($0.code) == key }) { return [shown(same)] }
        let words = TargetGroup.words(text)
        var found = said(in: words)
        if found.isEmpty { found = blocks.filter { Self.shared(words, $0.words) > 0 } }
        if found.isEmpty {
            let names = blocks.flatMap { block in ([block.code] + block.titles).map { ($0.lowercased(), block) } }
            found = [Likeness.nearest(to: text.lowercased(), among: names)].compactMap(\.self)
        }
        let fitting = found.filter { fits($0.code) }
        let ranked = (fitting.isEmpty ? found : fitting).map { ($0, Self.sharedWords(words, $0.words)) }
        let most = ranked.map(\.1).max()
        return ranked.filter { $0.1 == most }.prefix(3).map { shown($0.0) }
    }

    /// The blocks for the groups that a text says, or else for those that are next to them.
    private func said(in words: String) -> [Named] {
        let groups = TargetGroup.said(in: words)
        let found = blocks.filter { block in groups.contains { $0.isSaid(in: block.words) } }
        guard found.isEmpty else { return found }
        let kin = groups.flatMap(\.kin).flatMap { TargetGroup.said(in: TargetGroup.words($0)) }
        return kin.reduce(into: []) { found, group in
            found += blocks.filter { block in
                group.isSaid(in: block.words) && !found.contains { $0.code == block.code }
            }
        }
    }

    private func shown(_ block: Named) -> String {
        let titles = block.titles.filter { Self.key($0) != Self.key(block.code) }
        return "\"\(block.code)\"" + (titles.isEmpty ? "" : " (\(titles.joined(separator: " / ")))")
    }

    /// Words shorter than this join texts that have nothing to do with each other.
    private static let leastLetters = 5

    private static func shared(_ text: String, _ other: String) -> Int {
        sharedWords(text, other) { $0.count >= leastLetters }
    }

    private static func sharedWords(
        _ text: String, _ other: String, _ counts: (Substring) -> Bool = { _ in true }
    ) -> Int {
        text.split(separator: " ").count { counts($0) && other.contains(" \($0) ") }
    }

    private static func key(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
