import Contracts
import Policies

/// What keeps a placement from counting at all, whatever others of the person say.
enum PlacementRefusal {
    case noHours
    case tooFewHours(least: Quantity)
    case tooEarly(lookBack: Span)
    case noDays
}

/// The rules of a table that look at one placement alone, on one contract.
struct PlacementRules {
    let table: ValueTable
    /// The contract's first day.
    let start: Day
    let cutOff: Day

    /// The rule that refuses a placement; nil when none does.
    func refusal(of placement: Fact.Placement, in block: ValueBlock) -> PlacementRefusal? {
        if let least = block.minHoursPerWeek ?? table.persons.minHoursPerWeek, placement.hoursPerWeek < least {
            return .tooFewHours(least: least)
        }
        if block.isProRataByHours, placement.hoursPerWeek <= .zero { return .noHours }
        if let lookBack = table.lookBack, lookBack.after(placement.days.start) < start {
            return .tooEarly(lookBack: lookBack)
        }
        return counted(placement) == nil ? .noDays : nil
    }

    /// The days that the cut-off and the look-back leave; nil when they leave none.
    func counted(_ placement: Fact.Placement) -> Period? {
        Period(start: firstCounted(placement.days.start), end: min(placement.days.end, cutOff))
    }

    /// The first day that counts of a placement begun on a day: under a look-back none before the contract does, so a
    /// window runs from the contract's first day too.
    func firstCounted(_ day: Day) -> Day {
        table.lookBack == nil ? day : max(day, start)
    }
}
