import Contracts

/// What a row says of passing clauses down.
struct Passing {
    /// An answer for each clause it names; empty when it says nothing.
    var answers: [PassedDown] = []

    /// The clauses that were passed down.
    var carries: [String] { answers.filter { $0.value == .yes }.map(\.code) }
}
