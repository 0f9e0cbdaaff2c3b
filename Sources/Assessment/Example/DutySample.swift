import Contracts
import Policies

extension ExampleDrawing {
    /// The thing is stated on its last day.
    mutating func drawDuty(_ duty: Duty) {
        let day = duty.by.lastDay(for: sample.contract)
        prepare { $0.onlyReport = day }
        draw(.statement(on: day), .statement(code: duty.statement, value: .yes, date: day))
    }

    /// The last day of a duty, on which its example is looked at; nil for other kinds.
    var lastDayOfDuty: Day? {
        guard case .duty(let duty) = sample.clause.rule else { return nil }
        return duty.by.lastDay(for: sample.contract)
    }

    /// The first day on which the engine takes the duty for missed while nothing is stated.
    func unstated(_ duty: Duty) -> ExampleVariant? {
        let next = duty.by.lastDay(for: sample.contract).adding(days: 1)
        var silent = sample
        silent.lines = []
        return silent.assessed(on: next)?.outcome == .inadequate ? .unstated(from: next) : nil
    }
}
