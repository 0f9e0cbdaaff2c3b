/// Who holds which connection of a pool, as a value: an event goes in, what to do comes out.
struct PoolState {
    /// A place for one connection.
    typealias Slot = Int
    /// Somebody who wants a connection.
    typealias Waiter = UInt64

    /// What an asker gets.
    enum Grant: Equatable {
        /// The open connection of that slot.
        case use(Slot)
        /// An empty slot, to be filled by opening a connection.
        case open(Slot)
    }

    /// What has to be done.
    enum Action: Equatable {
        case grant(Waiter, Grant)
        case fail(Waiter, Refusal)
        case close(Slot)
        /// The last connection of a closed pool is back.
        case finish
    }

    /// Why an asker gets nothing.
    enum Refusal: Equatable {
        case closed, timedOut, cancelled
    }

    private var idle: [Slot] = []
    private var empty: [Slot]
    private var busy: Set<Slot> = []
    private var waiters: [Waiter] = []
    private(set) var isClosed = false

    /// A pool of at most `limit` connections, none of them open yet.
    init(limit: Int) {
        empty = Array((0..<limit).reversed())
    }

    var isDrained: Bool { isClosed && busy.isEmpty }

    mutating func ask(_ waiter: Waiter) -> [Action] {
        guard !isClosed else { return [.fail(waiter, .closed)] }
        waiters.append(waiter)
        return serve()
    }

    /// The asker no longer wants to wait; nothing happens when it has been served meanwhile.
    mutating func giveUp(_ waiter: Waiter, _ reason: Refusal) -> [Action] {
        guard let index = waiters.firstIndex(of: waiter) else { return [] }
        waiters.remove(at: index)
        return [.fail(waiter, reason)]
    }

    /// A connection comes back whole and between transactions.
    mutating func giveBack(_ slot: Slot) -> [Action] {
        guard busy.remove(slot) != nil else { return [] }
        guard !isClosed else { return [.close(slot)] + finish() }
        idle.append(slot)
        return serve()
    }

    /// A connection comes back broken, or could not be opened: its slot is empty again.
    mutating func drop(_ slot: Slot) -> [Action] {
        guard busy.remove(slot) != nil else { return [] }
        empty.append(slot)
        return [.close(slot)] + (isClosed ? finish() : serve())
    }

    /// From here on nobody gets a connection; those that are out are closed when they come back.
    mutating func close() -> [Action] {
        guard !isClosed else { return [] }
        isClosed = true
        let failures = waiters.map { Action.fail($0, .closed) }
        let closings = idle.map(Action.close)
        waiters = []
        idle = []
        return failures + closings + finish()
    }

    private mutating func finish() -> [Action] {
        busy.isEmpty ? [.finish] : []
    }

    /// First come, first served; the connection used last goes out first, so that the others may rest.
    private mutating func serve() -> [Action] {
        guard let waiter = waiters.first, let grant = idle.popLast().map(Grant.use) ?? empty.popLast().map(Grant.open)
        else { return [] }
        waiters.removeFirst()
        switch grant {
        case .use(let slot), .open(let slot): busy.insert(slot)
        }
        return [.grant(waiter, grant)]
    }
}
