import Contracts
import Policies

/// A dossier as known on a day, arranged so that every question is answered without searching.
///
/// A class, because all that looks at it holds it, and copying its many parts would take as long as reckoning.
final class IndexedDossier {
    /// The contract as it stands on the day.
    let contract: Contract
    let asOf: Day
    let term: Period
    let chain: ChainOrder
    /// The place of the prime.
    let prime: Int
    let parties: PartyRegister
    /// The party number of each place.
    let partyOfPlace: [Int]
    /// The reports that have arrived.
    let reports: [Report]
    /// The lines of those reports whose node stands in the chain, place by place, each place's in file order.
    let lines: [KnownLine]
    /// Where the lines of each place begin; one more entry than places.
    let firstLine: [Int]
    /// Whether a line is of a node, or pays one, that the chain does not show.
    let namesUnknownNodes: Bool
    /// The payments among the lines, in the same order.
    let payments: [PaidLine]
    /// Where the payments by each place begin; one more entry than places.
    private let firstPayment: [Int]
    /// The positions of the payments to each place.
    private let paymentsTo: [[Int]]
    /// What officers said lines are worth by then, the latest word on each.
    let valuations: [String: Valuation]
    /// Lines of other contracts whose reports have arrived.
    let otherClaims: [OtherClaim]
    /// The days up to then on which the contract changed.
    let amendmentDays: [Day]
    /// The contract as it was made.
    let original: Contract
    private let amendments: [Amendment]

    /// Nil when there is nothing to assess: no prime, or a term that ends before it begins.
    init?(_ dossier: Dossier, asOf: Day) {
        let chain = ChainOrder(dossier.chain)
        let contract = dossier.contract.amended(by: dossier.amendments, on: asOf)
        guard let prime = chain.prime, let term = Period(start: contract.start, end: contract.end) else { return nil }
        self.contract = contract
        original = dossier.contract
        amendments = dossier.amendments
        amendmentDays = dossier.amendments.map(\.from).filter { $0 <= asOf }
        valuations = Dictionary(
            dossier.valuations.filter { $0.on <= asOf }.map { ($0.line, $0) },
            uniquingKeysWith: { $1.on < $0.on ? $0 : $1 })
        // A copy of them all would take as much memory again, and those that are stored have arrived.
        let isAnyToCome = dossier.otherClaims.contains { $0.received > asOf }
        otherClaims = isAnyToCome ? dossier.otherClaims.filter { $0.received <= asOf } : dossier.otherClaims
        self.asOf = asOf
        self.term = term
        self.chain = chain
        self.prime = prime
        var register = PartyRegister(dossier.parties)
        partyOfPlace = chain.nodes.map { register.number(of: $0.party) }
        reports = dossier.reports.filter { $0.received <= asOf }
        (lines, firstLine) = IndexedDossier.arrange(reports, in: chain)
        let paid = PaymentIndex(lines, firstLine: firstLine, in: chain, &register)
        (payments, firstPayment, paymentsTo) = (paid.payments, paid.first, paid.to)
        let reported = reports.reduce(0) { $0 + $1.lines.count }
        let placed = lines.count
        namesUnknownNodes = paid.namesUnknownNode || placed < reported
        parties = register
    }

    private static func arrange(_ reports: [Report], in chain: ChainOrder) -> ([KnownLine], [Int]) {
        let count = reports.reduce(0) { $0 + $1.lines.count }
        var found: [(place: Int32, report: Int32, row: Int32)] = []
        found.reserveCapacity(count)
        var first = Array(repeating: 0, count: chain.nodes.count + 1)
        for (index, report) in reports.enumerated() {
            for row in report.lines.indices {
                guard let place = chain.places[report.lines[row].node] else { continue }
                found.append((Int32(place), Int32(index), Int32(row)))
                first[place + 1] += 1
            }
        }
        for place in chain.nodes.indices { first[place + 1] += first[place] }
        var next = first
        var order = Array(repeating: Int32(0), count: found.count)
        for (index, line) in found.enumerated() {
            order[next[Int(line.place)]] = Int32(index)
            next[Int(line.place)] += 1
        }
        let lines = order.map { index in
            let (place, report, row) = found[Int(index)]
            return KnownLine(
                row: Int(row), of: reports[Int(report)], number: Int(report), place: Int(place))
        }
        return (lines, first)
    }
}

extension IndexedDossier {
    /// The contract as it stands on a day.
    func contract(on day: Day) -> Contract {
        original.amended(by: amendments, on: day)
    }

    /// The day of the contract that a clause asks for a status on; nil while it is not known, and for the day of an
    /// offer, which is each node's own.
    func day(of statusDay: StatusDay, cutOff: Day) -> Day? {
        switch statusDay {
        case .tendered: contract.tendered
        case .signed: contract.signed
        case .start: contract.start
        case .cutOff: cutOff
        case .offer: nil
        }
    }

    /// The places of a node and everything below it.
    func subtree(of place: Int) -> Range<Int> {
        place..<chain.ends[place]
    }

    /// The lines of a node and everything below it.
    func lines(of places: Range<Int>) -> ArraySlice<KnownLine> {
        lines[firstLine[places.lowerBound]..<firstLine[places.upperBound]]
    }

    /// The payments by a node.
    func payments(by place: Int) -> ArraySlice<PaidLine> {
        payments[firstPayment[place]..<firstPayment[place + 1]]
    }

    /// The payments to a node, by whomever.
    func payments(to place: Int) -> some Sequence<PaidLine> {
        paymentsTo[place].lazy.map { [payments] in payments[$0] }
    }

    /// The payment that a line is; nil where it is none.
    func payment(on line: Int) -> PaidLine? {
        // The payments stand in the order of their lines.
        var (low, high) = (0, payments.count)
        while low < high {
            let middle = (low + high) / 2
            if payments[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low < payments.count && payments[low].line == line ? payments[low] : nil
    }

    /// The first day of a node, the contract's where it has none of its own.
    func start(of place: Int) -> Day {
        chain.nodes[place].start ?? contract.start
    }

    /// The last day of a node, the contract's where it has none of its own.
    func end(of place: Int) -> Day {
        chain.nodes[place].end ?? contract.end
    }

    /// The value of a node in ten-thousandths; the contract's for the prime, nothing while unknown.
    func value(of place: Int) -> Int128 {
        place == prime ? Int128(contract.value.units) : chain.nodes[place].value.map { Int128($0.units) } ?? 0
    }

    /// The names of lines by date, then rank, whatever the order of the file.
    func names(of lines: some Sequence<Int>) -> [String] {
        let days = Dictionary(grouping: Set(lines)) { self.lines[$0].line.date }
        return days.sorted { $0.key < $1.key }.flatMap { _, lines in
            lines.map { (rank: self.lines[$0].line.rank, line: $0) }.sorted { $0.rank < $1.rank }
                .map { self.lines[$0.line].line.id }
        }
    }

    /// An amount in the contract's currency, as messages put it.
    func spoken(_ units: Int128) -> String {
        "\(Wording.cents(Quantity(clamping: units))) \(contract.currency)"
    }

    /// Whether a clause was passed down to a node.
    func carries(_ code: String, at place: Int) -> Bool {
        chain.nodes[place].carries.contains(code)
    }

    /// A node as messages name it: `Northgate Joinery (n1)`.
    func name(of place: Int) -> String {
        "\(parties.name(ofParty: chain.nodes[place].party)) (\(chain.nodes[place].node))"
    }

    /// As ``name(of:)``, by the node's name.
    func name(ofNode node: String) -> String {
        chain.places[node].map { name(of: $0) } ?? node
    }
}
