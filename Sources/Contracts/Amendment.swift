/// A change of a contract that its parties agreed on: what is given holds from the day on, the rest stays as it was.
public struct Amendment: Sendable, Hashable, Codable {
    /// The first day on which it holds.
    public var from: Day
    /// The contract value excluding VAT; nil when it stays.
    public var value: Quantity?
    /// The wage sum within the value; nil when it stays.
    public var wageSum: Quantity?
    /// The labour share of the value between 0 and 1; nil when it stays.
    public var labourShare: Quantity?
    /// The last day of the term; nil when it stays.
    public var end: Day?

    /// A change from a day on.
    public init(
        from: Day, value: Quantity? = nil, wageSum: Quantity? = nil, labourShare: Quantity? = nil, end: Day? = nil
    ) {
        self.from = from
        self.value = value
        self.wageSum = wageSum
        self.labourShare = labourShare
        self.end = end
    }

    /// Whether it changes nothing.
    public var isEmpty: Bool { value == nil && wageSum == nil && labourShare == nil && end == nil }
}

extension Contract {
    /// The contract as it stands on a day, with the amendments that hold by then; of two from one day the later in
    /// the list holds.
    ///
    /// - Parameter day: the day; nil for everything that was ever agreed on.
    public func amended(by amendments: [Amendment], on day: Day? = nil) -> Contract {
        var contract = self
        for amendment in amendments.inOrder where day.map({ amendment.from <= $0 }) ?? true {
            contract.value = amendment.value ?? contract.value
            contract.wageSum = amendment.wageSum ?? contract.wageSum
            contract.labourShare = amendment.labourShare ?? contract.labourShare
            contract.end = amendment.end ?? contract.end
        }
        return contract
    }
}

extension [Amendment] {
    /// By their first day, those of one day as they stand.
    fileprivate var inOrder: [Amendment] {
        enumerated().sorted { left, right in
            (left.element.from, left.offset) < (right.element.from, right.offset)
        }.map(\.element)
    }
}
