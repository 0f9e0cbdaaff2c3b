public import Contracts

/// How pressing a finding is.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    case low, medium, high
}

/// Where one severity ends and the next begins.
public struct SeverityBounds: Sendable, Hashable {
    /// The money at risk from which a finding is medium, in currency units.
    public var medium: Quantity
    /// The money at risk from which a finding is high, in currency units.
    public var high: Quantity
    /// The age in days from which a finding is one level higher than its money makes it.
    public var days: Int

    /// From 10,000 medium, from 50,000 high, from 90 days one level higher.
    public static let standard = SeverityBounds(medium: Quantity(10_000), high: Quantity(50_000), days: 90)

    /// Bounds.
    public init(medium: Quantity, high: Quantity, days: Int) {
        self.medium = medium
        self.high = high
        self.days = days
    }

    /// The severity of a finding with this money at risk (zero for none) that has stood for so many days.
    public func severity(atRisk: Quantity, age: Int) -> Severity {
        let byMoney: Severity = atRisk >= high ? .high : atRisk >= medium ? .medium : .low
        guard age >= days else { return byMoney }
        return byMoney == .low ? .medium : .high
    }
}
