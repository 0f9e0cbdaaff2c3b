public import Assessment
public import Contracts

/// How many people are credited, as it may be told to those who need not know each of them.
///
/// Numbers below ten are never told, larger ones as a multiple of five that they reach (fewer than ten hidden and the
/// rest rounded to five is the strictest of the rules that the UK Office for National Statistics compares for tables of
/// counts). What a verdict says beside it must not give a hidden number away either: where fewer than ten are due and
/// the clause is met, "at least" what is due is said of up to fourteen.
///
/// One such number is told of a clause on a contract, and no part of it and nothing that remains: no sum of what is
/// told leads to what is hidden.
public enum PeopleTold: Sendable, Hashable {
    /// Fewer than this many; ten, or what is due where that is less and is not met.
    case fewerThan(Quantity)
    /// This many or more.
    case atLeast(Quantity)
    /// Nothing: it may be few.
    case nothing

    /// The smallest number that is told.
    public static let least = Quantity(10)
    /// Numbers are told as multiples of this.
    private static let step = Quantity(5)

    /// What is told of an assessment of a clause that counts people.
    public init(_ assessment: Assessment) {
        let (low, high, due) = (assessment.creditedLow, assessment.creditedHigh, assessment.due)
        guard low == high else {
            self = low >= Self.least ? .atLeast(Self.reached(by: low)) : .nothing
            return
        }
        let isMet = low >= due
        switch low {
        case ..<Self.least where !isMet: self = .fewerThan(min(due, Self.least))
        case ..<(Self.least + Self.step) where isMet && due < Self.least: self = .atLeast(due)
        default: self = .atLeast(max(Self.reached(by: low), isMet ? due : .zero))
        }
    }

    private static func reached(by number: Quantity) -> Quantity {
        Quantity(units: number.units - number.units % step.units)
    }

    /// `fewer than 10`, `at least 25`, `not shown`.
    public var text: String {
        switch self {
        case .fewerThan(let number): "fewer than \(NumberText.plain(number))"
        case .atLeast(let number): "at least \(NumberText.plain(number))"
        case .nothing: FigureUnit.hiddenPeople.text(.zero)
        }
    }
}
