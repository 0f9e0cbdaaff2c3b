import Policies

/// Every code that a report on a contract can use, from the contract's clauses.
struct CodeBook: Sendable {
    /// The blocks of all value tables.
    let blocks: CodeList
    /// What the blocks are called.
    let names: BlockNames
    /// The bonuses of all value tables.
    let bonuses: CodeList
    /// The statements that duties and counts ask for.
    let statements: CodeList
    /// What can come of approaching a supplier.
    let outcomes: CodeList
    /// The clauses.
    let clauses: CodeList
    /// The groups that shares of hours name; others are taken as written.
    let groups: CodeList
    /// The roles that clauses name, `subcontractor` and `supplier`; others are taken as written, with a warning.
    let roles: CodeList
    /// The clauses that must be passed down, each once whatever its editions.
    let passedDown: [String]
    private let blockKinds: [String: Set<LineKind>]

    init(_ clauses: [Clause]) {
        let tables = clauses.compactMap(\.valueTable)
        let elsewhere = clauses.flatMap(\.blocksElsewhere)
        names = BlockNames(tables.flatMap(\.blocks), further: elsewhere.map(\.code))
        blocks = CodeList(
            tables.flatMap(\.blocks).map(\.code) + elsewhere.map(\.code), aliases: names.aliases)
        bonuses = CodeList(tables.flatMap(\.bonuses).map(\.code))
        statements = CodeList(clauses.compactMap(\.statement))
        outcomes = CodeList(
            ["invited", "quoted", "awarded"] + clauses.compactMap(\.outcome),
            aliases: [
                "uitgenodigd": "invited", "offerte": "quoted", "geoffreerd": "quoted", "gegund": "awarded",
            ])
        self.clauses = CodeList(clauses.map(\.code))
        groups = CodeList(["all"] + clauses.flatMap(\.groups), aliases: ["alle": "all", "iedereen": "all"])
        let named = ["subcontractor", "supplier"] + clauses.flatMap(\.rolesNamed)
        let dutch = named.map { (RoleWord.of($0, in: .nl).lowercased(), $0) }.filter { $0 != $1.lowercased() }
        roles = CodeList(named, aliases: Dictionary(dutch) { first, _ in first })
        passedDown = CodeList(clauses.filter { $0.passDown != nil }.map(\.code)).codes
        blockKinds = Dictionary((tables.flatMap(\.blocks) + elsewhere).map { ($0.code, $0.lineKinds) }) { $0.union($1) }
    }

    /// What was expected where a row of a kind has a text for a block that is none: the blocks, or the first of them
    /// and where all stand, and those that are most likely meant.
    func blockExpectation(_ kind: LineKind, for text: String, allIn place: String) -> String {
        let fitting = blocks.codes.filter { kinds(ofBlock: $0).contains(kind) }
        let meant = text.isEmpty ? [] : names.meant(by: text) { kinds(ofBlock: $0).contains(kind) }
        let most = CodeList.mostListed
        guard blocks.codes.count > most, !fitting.isEmpty else {
            return blocks.expectation("a block", allIn: place, meant: meant)
        }
        let more = blocks.codes.count - min(fitting.count, most)
        return "expected a block: \(fitting.prefix(most).joined(separator: ", "))"
            + (more > 0 ? " (\(more) more stand in \(place))" : "") + CodeList.question(meant)
    }

    /// The kinds of row that the block gives credit to.
    func kinds(ofBlock code: String) -> Set<LineKind> {
        blockKinds[code, default: []]
    }
}

extension Clause {
    fileprivate var valueTable: ValueTable? {
        if case .valueShare(let share) = rule { share.values } else { nil }
    }

    /// The blocks as lines name them that were delivered on another project, where the clause counts those.
    fileprivate var blocksElsewhere: [ValueBlock] {
        guard case .valueShare(let share) = rule, share.obligation.elsewhere != nil else { return [] }
        return share.values.blocks.map { block in
            var elsewhere = block
            elsewhere.code = "elsewhere:\(block.code)"
            return elsewhere
        }
    }

    fileprivate var statement: String? {
        switch rule {
        case .duty(let duty): return duty.statement
        case .count(let count):
            if case .statement(let code) = count.counts { return code }
            return nil
        default: return nil
        }
    }

    fileprivate var outcome: String? {
        guard case .count(let count) = rule, case .outreach(let outcome) = count.counts else { return nil }
        return outcome
    }

    fileprivate var groups: [String] {
        if case .hoursShare(let share) = rule { share.groups + share.leaveOut } else { [] }
    }

    fileprivate var rolesNamed: [String] {
        if case .spendShare(let share) = rule {
            share.roles.keys.sorted() + share.leaveOut.sorted() + share.matched.sorted()
        } else {
            []
        }
    }
}

extension ValueBlock {
    /// The kinds of row that this worth is paid for.
    fileprivate var lineKinds: Set<LineKind> {
        switch worth {
        case .fteYear: hourly == nil ? [.placement] : [.placement, .activity]
        case .unit(.month, _), .unit(.period, _), .unit(.once, _): [.placement, .activity]
        case .unit: [.activity]
        case .invoice: [.purchase]
        case .adviser: [.placement, .activity, .purchase]
        }
    }
}
