/// A node that is paid though nobody is declared to pay it, the head of its tree.
struct UndeclaredNode {
    let place: Int
    /// Whether a status of its party would let more count as well.
    let awaitsStatus: Bool
}
