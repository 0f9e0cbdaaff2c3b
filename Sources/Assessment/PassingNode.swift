import Contracts

/// An eligible node that keeps less than its useful function, in ten-thousandths.
struct PassingNode {
    let place: Int
    let received: Int128
    let retained: Int128
    /// The least share it must keep.
    let line: Fraction
    /// The payments to it and by it, as positions among the known lines.
    let lines: [Int]
}
