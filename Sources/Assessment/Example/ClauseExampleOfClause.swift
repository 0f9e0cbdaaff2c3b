public import Contracts
public import Policies

extension ClauseExample {
    /// Tries a clause out on a sample contract made for it; nil when no sample contract can be bound by the clause.
    ///
    /// - Parameters:
    ///   - currency: the currency of the sample where the clause names none; euros when it is not given.
    ///   - edition: the edition that the sample contract falls under, where it can; any when it is not given.
    public init?(of clause: Clause, in currency: Currency? = nil, under edition: Policy.Edition? = nil) {
        let drawing = ExampleDrawing(clause, in: currency, under: edition) ?? ExampleDrawing(clause, in: currency)
        guard let example = drawing?.example else { return nil }
        self = example
    }
}
