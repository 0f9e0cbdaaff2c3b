import Contracts

extension Flag {
    /// The facts the finding rests on, as one text: its key, its amount and its lines, one a row.
    ///
    /// Two findings with the same text are the same to whoever decided on one of them. The message is left out, since
    /// the same facts may be told in other words.
    public var facts: String {
        ([key, amount?.description ?? ""] + because.sorted()).joined(separator: "\n")
    }
}
