import Contracts
import Policies
import Tables

/// Reads a row of a report into a line, or notes everything that is wrong with it.
struct LineReader {
    var cells: ReportCells
    let nodes: KnownNodes
    private var parties: PartyReader
    private var nodeNames = ByteTable<String?>()
    private var nodeEnds: [String: Day] = [:]
    private var stated = StatedStatuses()
    private var statuses = ByteTable<Status?>()
    /// The columns of statuses where no column gives shares with them; nil where one does.
    private let statusColumns: [Int]?
    /// What earlier rows stated of payees, by the payee and the cells that state it.
    private var answers = ByteTable<[DeclaredAttribute]>()
    private var answerKey: [UInt8] = []

    init(_ cells: ReportCells, nodes: KnownNodes, parties: PartyReader) {
        self.cells = cells
        self.nodes = nodes
        self.parties = parties
        let columns = ReportColumn.statuses
        statusColumns =
            columns.contains { cells.header.has($0.share) }
            ? nil : columns.compactMap { cells.header.position($0.column) }
    }

    /// The row's line; nil when something it needs is missing or cannot be read.
    mutating func line(_ kind: LineKind, _ row: Row) -> ReportedLine? {
        let payer = node(.node, row)
        let content: ReportedLine.Content?
        var payee: String?
        var goesOn = false
        switch kind {
        case .payment: (content, payee) = payment(row)
        case .purchase: (content, payee) = purchase(row)
        case .outreach: (content, payee) = outreach(row)
        case .subcontract: (content, payee) = subcontract(row, parent: payer)
        case .receipt: content = receipt(row).map(ReportedLine.Content.fact)
        case .placement:
            let read = placement(row, at: payer)
            (content, goesOn) = (read.map { .fact($0.fact) }, read?.goesOn ?? false)
        case .activity: content = activity(row).map(ReportedLine.Content.fact)
        case .hours: content = hours(row).map(ReportedLine.Content.fact)
        case .statement: content = statement(row).map(ReportedLine.Content.fact)
        case .nil: content = nil
        }
        let attributes = attributes(of: payee, kind, row)
        let proof = cells.proof(row)
        guard let payer, let content, let attributes, let proof else { return nil }
        var line = ReportedLine(
            row: row.number, node: payer, content: content,
            payeeName: payee == nil ? nil : parties.name(row), attributes: attributes)
        (line.proof, line.goesOn) = (proof, goesOn)
        return line
    }

    // MARK: Who

    /// The node a cell names, the prime when it is blank; nil when it is not known.
    private mutating func node(_ column: ReportColumn, _ row: Row) -> String? {
        guard let position = cells.header.position(column), !row.isBlank(position) else { return ReportContext.prime }
        let known = nodes
        let found = nodeNames.value(for: row.utf8(position)) { known[String(decoding: $0, as: UTF8.self)] }
        if found == nil {
            cells.report(
                .nodeUnknown, column, row,
                "expected n0, the main contractor, or a declared subcontract (known: \(nodes.listed)); correct it, or "
                    + "declare the subcontract in a row of kind subcontract in this file")
        }
        return found
    }

    /// The node the payee was paid as; `isKnown` is false when the cell names one that is not known.
    private mutating func payeeNode(_ row: Row) -> (node: String?, isKnown: Bool) {
        guard !cells.isBlank(.payeeNode, row) else { return (nil, true) }
        let found = node(.payeeNode, row)
        return (found, found != nil)
    }

    /// Who a row is about: by number, by name, or as the party of the node paid.
    private mutating func party(_ row: Row, of node: String? = nil) -> String? {
        let held = node.flatMap(nodes.party)
        switch parties.party(row) {
        case .party(let party):
            if let held, held != party, let node { warnOtherParty(held, node, row) }
            if party.hasPrefix("NAME-") {
                warnCollective(row)
                if cells.book.names.parties.contains(party) { cells.warnBlockAsPayee(row) }
            }
            return party
        case .unreadable:
            cells.report(
                .partyUnreadable, .payee, row, PartyIdentifier.expectation(scheme: cells.context.defaultScheme))
            return nil
        case .total:
            cells.report(
                .totalAsRow, cells.filled([.payee, .payeeName], row) ?? .payee, row,
                "expected a payee, and this announces a total; remove the row, for totals are worked out from the rows")
            return nil
        case .nobody:
            if let held { return held }
            let column = cells.filled([.payee, .payeeName], row) ?? .payee
            cells.reportBlank(
                column, row, "expected who it was: a company number in \"payee\", or a name in \"payee name\"")
            return nil
        }
    }

    private mutating func warnOtherParty(_ held: String, _ node: String, _ row: Row) {
        let column = cells.filled([.payee, .payeeName], row) ?? .payee
        cells.report(
            .partyDiffers, column, row,
            "expected \(held), the party that \(node) is declared with; correct the payee or the node",
            severity: .warning)
    }

    private mutating func warnCollective(_ row: Row) {
        guard let name = parties.name(row), CollectiveName.matches(name) else { return }
        cells.report(
            .severalParties, .payeeName, row,
            "expected the name of one organisation; give each a row of its own, for what is paid to several at once "
                + "counts as of unknown status",
            severity: .warning)
    }

    /// What the row states of its payee; nil when a cell cannot be read. Rows mostly state what one before stated.
    private mutating func attributes(of payee: String?, _ kind: LineKind, _ row: Row) -> [DeclaredAttribute]? {
        guard kind.hasPayee else { return [] }
        guard let payee, let statusColumns else { return readAttributes(of: payee, row) }
        guard !statusColumns.isEmpty else { return [] }
        answerKey.removeAll(keepingCapacity: true)
        answerKey.append(contentsOf: payee.utf8)
        for column in statusColumns {
            let cell = row.utf8(column)
            withUnsafeBytes(of: UInt32(cell.count)) { answerKey.append(contentsOf: $0) }
            answerKey.append(contentsOf: cell)
        }
        if let known = answers.kept(for: answerKey[...]) { return known }
        guard let attributes = readAttributes(of: payee, row) else { return nil }
        answers.keep(attributes, for: answerKey[...])
        return attributes
    }

    private mutating func readAttributes(of payee: String?, _ row: Row) -> [DeclaredAttribute]? {
        var attributes: [DeclaredAttribute] = []
        var isReadable = true
        for (column, shareColumn, code) in ReportColumn.statuses {
            guard let position = cells.header.position(column), !row.isBlank(position) else {
                isReadable = cells.share(shareColumn, of: column, nil, row) != nil && isReadable
                continue
            }
            let value = statuses.value(for: row.utf8(position)) { StatusWord.read(String(decoding: $0, as: UTF8.self)) }
            if value == nil { cells.report(.statusUnreadable, column, row, StatusWord.expectationUnlessBlank) }
            guard let value, let share = cells.share(shareColumn, of: column, value, row) else {
                isReadable = false
                continue
            }
            guard let payee else { continue }
            attributes.append(DeclaredAttribute(party: payee, code: code, value: value, share: share.fraction))
        }
        if let payee, !attributes.isEmpty { warnContradictions(payee, attributes, row) }
        return isReadable ? attributes : nil
    }

    /// Notes statuses that an earlier row states otherwise.
    private mutating func warnContradictions(_ payee: String, _ attributes: [DeclaredAttribute], _ row: Row) {
        for (column, _, code) in ReportColumn.statuses {
            guard let said = attributes.first(where: { $0.code == code }),
                let message = stated.contradiction(payee, code, said.value, said.share, row: row.number, of: cells.rows)
            else { continue }
            cells.report(.statusesDiffer, column, row, message, severity: .warning)
        }
    }

    // MARK: What

    private mutating func payment(_ row: Row) -> (ReportedLine.Content?, payee: String?) {
        let (paidAs, isKnown) = payeeNode(row)
        let payee = party(row, of: paidAs)
        let amount = cells.amount(row)
        let date = cells.day(.date, row)
        let role = cells.role(row)
        let countsFor = cells.countsFor(row)
        guard let payee, isKnown, let amount, let date, let countsFor else { return (nil, payee) }
        let payment = Fact.Payment(
            payee: payee, payeeNode: paidAs, amount: amount, date: date, role: role, countsFor: countsFor.code)
        return (.fact(.payment(payment)), payee)
    }

    private mutating func purchase(_ row: Row) -> (ReportedLine.Content?, payee: String?) {
        let (boughtFrom, isKnown) = payeeNode(row)
        let payee = party(row, of: boughtFrom)
        let block = cells.block(.purchase, row)
        let amount = cells.amount(row)
        let date = cells.day(.date, row)
        guard let payee, isKnown, let block, let amount, let date else { return (nil, payee) }
        return (.fact(.purchase(Fact.Purchase(block: block, payee: payee, amount: amount, date: date))), payee)
    }

    private mutating func outreach(_ row: Row) -> (ReportedLine.Content?, payee: String?) {
        let isNamed = !cells.isBlank(.payee, row) || !cells.isBlank(.payeeName, row)
        let approached = isNamed ? party(row) : nil
        let count = cells.count(row)
        let outcome = cells.code(.outcome, row, in: cells.book.outcomes, "an outcome")
        let date = cells.day(.date, row, mayPrecedeTerm: true)
        guard approached != nil || !isNamed, let count, let outcome, let date else { return (nil, approached) }
        let outreach = Fact.Outreach(party: approached, count: count, outcome: outcome, date: date)
        return (.fact(.outreach(outreach)), approached)
    }

    private mutating func subcontract(
        _ row: Row, parent: String?
    ) -> (ReportedLine.Content?, payee: String?) {
        guard !cells.isBlank(.payeeNode, row) else {
            cells.reportBlank(
                .payeeNode, row, "expected a name for the subcontract, such as n4, that payments refer to")
            return (nil, nil)
        }
        let (node, _) = payeeNode(row)
        let payee = party(row, of: node)
        let value = cells.optionalAmount(row)
        let days = cells.optionalDays(row)
        let passing = cells.passing(row)
        let scope = cells.plainLine(.scope, row)
        let offered = cells.offered(row)
        guard let parent, let node, let payee, let value, let days, let passing, let scope, let offered else {
            return (nil, payee)
        }
        let subcontract = Subcontract(
            parent: parent, node: node, party: payee, partyName: parties.name(row), value: value.quantity,
            start: days.start, end: days.end, carries: passing.carries, passedDown: passing.answers, scope: scope.text,
            offered: offered.day)
        return (.subcontract(subcontract), payee)
    }

    private mutating func receipt(_ row: Row) -> Fact? {
        let amount = cells.amount(row)
        let date = cells.day(.date, row)
        guard let amount, let date else { return nil }
        return .receipt(amount: amount, date: date)
    }

    private mutating func placement(_ row: Row, at node: String?) -> (fact: Fact, goesOn: Bool)? {
        let person = cells.person(row)
        let block = cells.block(.placement, row)
        let found = cells.days(row, runningTo: lastDay(of: node))
        let hours = cells.hoursPerWeek(row)
        let bonuses = cells.codes(.bonuses, row, in: cells.book.bonuses, "a bonus")
        let lastBenefit = cells.isBlank(.lastBenefit, row) ? nil : cells.anyDay(.lastBenefit, row)
        guard cells.isBlank(.lastBenefit, row) || lastBenefit != nil else { return nil }
        guard let person, let block, let found, let hours, let bonuses else { return nil }
        let placement = Fact.Placement(
            person: person, block: block, days: found.days, hoursPerWeek: hours, bonuses: bonuses,
            lastBenefit: lastBenefit)
        return (.placement(placement), found.goesOn)
    }

    /// The last day to which a placement at a node can have run by the end of the period.
    private mutating func lastDay(of node: String?) -> Day {
        let last = min(cells.context.period.end, cells.context.contract.end)
        guard let node, node != ReportContext.prime else { return last }
        if nodeEnds[node] == nil {
            let declared = nodes.declarations.last { $0.node == node }
            let said = declared.flatMap { cells.declaredEnd($0.row) } ?? cells.context.subcontracts[node]?.end
            nodeEnds[node] = min(last, said ?? last)
        }
        return nodeEnds[node] ?? last
    }

    private mutating func activity(_ row: Row) -> Fact? {
        let block = cells.block(.activity, row)
        let quantity = cells.number([.quantity, .count], row, "how many units, such as 12")
        let date = cells.day(.date, row)
        guard let block, let quantity, let date else { return nil }
        return .activity(block: block, quantity: quantity, date: date)
    }

    private mutating func hours(_ row: Row) -> Fact? {
        let quantity = cells.number([.quantity, .count], row, "a number of hours, such as 320")
        let date = cells.day(.date, row)
        guard let quantity, let date else { return nil }
        let group = cells.text(.group, row)
        return .hours(group: group.map { cells.book.groups[$0] ?? $0 } ?? "all", quantity: quantity, date: date)
    }

    private mutating func statement(_ row: Row) -> Fact? {
        let code = cells.code(.code, row, in: cells.book.statements, "a statement")
        let value = cells.status(.value, row)
        let date = cells.day(.date, row, mayPrecedeTerm: true)
        guard let code, let value, let date else { return nil }
        return .statement(code: code, value: value, date: date)
    }
}
