import Policies

/// The blocks of a table by the names that lines use.
struct BlockNames {
    private let blocks: [String: ValueBlock]
    /// Whether anything delivered on other projects counts.
    let allowsElsewhere: Bool

    init(_ rule: ValueShare) {
        blocks = Dictionary(rule.values.blocks.map { ($0.code, $0) }) { first, _ in first }
        allowsElsewhere = rule.obligation.elsewhere != nil
    }

    /// A block as lines name it, `elsewhere:` in front when it was delivered on another project.
    func block(named code: String) -> (block: ValueBlock, isElsewhere: Bool)? {
        if let block = blocks[code] { return (block, false) }
        let mark = "elsewhere:"
        guard code.hasPrefix(mark), let block = blocks[String(code.dropFirst(mark.count))] else { return nil }
        return (block, true)
    }
}
