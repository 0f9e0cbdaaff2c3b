import Reports

/// What is known of a file whose place does not tell for which contract and period it is.
struct InboxGuess {
    /// The contract's reference; nil where nothing tells it.
    var contract: String?
    /// The period; nil where nothing tells it.
    var period: String?
    /// The file's own name, without what stood before it for the contract.
    let name: String
    /// Words of its name that may be a contract's reference, the most likely first.
    let words: [String]

    /// - Parameter path: Where it was dropped.
    init(_ path: [String]) {
        let last = path.last ?? ""
        let parts = last.split(separator: "__", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
        let isDivided = parts.count == 2
        contract = path.count == 2 ? path[0] : isDivided ? parts[0] : nil
        name = isDivided ? parts[1] : last
        period = path.count == 2 && isDivided ? parts[0] : nil
        let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last[...]
        let pieces = stem.split { "_ ()".contains($0) }.map(String.init)
        words = Array(([String(stem)] + pieces.filter { $0.count > 1 }).prefix(Self.most))
    }

    /// What its sender is told.
    var reason: String {
        let folder = DropName.folder(contract: contract, period: period)
        let example = period == nil ? ", PERIOD as 2025-03-01_2025-08-31 or its number" : ""
        let reference = contract == nil ? ", CONTRACT as the register has it" : ""
        return "where it was dropped does not say for which contract and period it is; name it "
            + "\(DropName.text(contract: contract, period: period, name: name)), or drop it in a folder "
            + "\(folder)\(reference)\(example)"
    }

    private static let most = 6
}
