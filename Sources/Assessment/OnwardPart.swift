/// The part of what a node pays on that comes out of what it was paid for one clause.
struct OnwardPart {
    /// What it was paid for the clause, in ten-thousandths.
    let claimed: Int128
    /// All that it was paid; above zero.
    let received: Int128

    static let whole = OnwardPart(claimed: 1, received: 1)

    /// That part of so many ten-thousandths, rounded up: what is taken off for several clauses is never less than what
    /// was paid on.
    func part(of amount: Int128) -> Int128 {
        if claimed == received { return amount }
        let (whole, rest) = (claimed * amount).quotientAndRemainder(dividingBy: received)
        return rest > 0 ? whole + 1 : whole
    }
}
