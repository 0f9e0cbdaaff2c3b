import Contracts
import Policies

/// A placement's credit by the published rule, on paper.
struct PaperPlacement {
    let block: ValueBlock
    let start: PaperDay
    let last: PaperDay
    let hours: Int
    let basis: ValueTable.Basis?
    /// The day from which the block's window runs; nil for the placement's first.
    var since: PaperDay?

    private var partOfWeek: ExactNumber {
        guard case .hours(let week) = basis else { return ExactNumber(1) }
        return hours < Int(week.units) ? ExactNumber(hours, over: Int(week.units)) : ExactNumber(1)
    }

    /// In ten-thousandths.
    func credit(with bonuses: [ValueBonus]) -> Int {
        if last < start || hours < Int(block.minHoursPerWeek?.units ?? 0) { return 0 }
        var until = last
        if let window = block.window, window.clock == .calendar {
            let behind = (since ?? start).adding(months: window.lasts.months)
            if !(start < behind) { return 0 }
            while !(until < behind) { until = before(until) }
        }
        let years = start.years(upTo: until)
        let week = block.isProRataByHours ? partOfWeek : ExactNumber(1)
        // The part that a window of time worked leaves, as one ratio: left ÷ worked.
        var (left, worked) = (ExactNumber(1), ExactNumber(1))
        if let window = block.window, window.clock == .worked {
            worked = years * partOfWeek
            left = ExactNumber(window.lasts.months, over: 12)
            if worked < left { left = worked }
        }
        // Everything is reckoned times `worked`, by which the sum is divided at the end.
        var sum = base(years, week) * left
        for bonus in bonuses {
            switch bonus.worth {
            case .once(let money): sum = sum + ExactNumber(Int(money.amount.units)) * worked
            case .perYear(let money): sum = sum + ExactNumber(Int(money.amount.units)) * years * left
            case .proRata(let money): sum = sum + ExactNumber(Int(money.amount.units)) * years * partOfWeek * left
            case .multiple(let factor):
                sum = sum + base(years, week) * left * ExactNumber(Int(factor.numerator), over: Int(factor.denominator))
            case .multipleOfAmount(let factor):
                let times = ExactNumber(Int(factor.numerator), over: Int(factor.denominator))
                sum = sum + ExactNumber(Int(block.unitUnits)) * worked * times
            }
        }
        return (sum * worked.inverse).roundedHalfEven ?? .max
    }

    private func base(_ years: ExactNumber, _ week: ExactNumber) -> ExactNumber {
        switch block.worth {
        case .fteYear(let money): ExactNumber(Int(money.amount.units)) * years * week
        case .unit(.month, let money): ExactNumber(12 * Int(money.amount.units)) * years * week
        case .unit(_, let money): ExactNumber(Int(money.amount.units))
        case .invoice, .adviser: ExactNumber(0)
        }
    }

    private func before(_ day: PaperDay) -> PaperDay {
        var found = PaperDay(year: day.month == 1 ? day.year - 1 : day.year, month: (day.month + 10) % 12 + 1, day: 1)
        while found.next != day { found = found.next }
        return found
    }
}

extension ValueBlock {
    /// The amount for one unit, in ten-thousandths.
    fileprivate var unitUnits: Int64 {
        switch worth {
        case .fteYear(let money), .unit(_, let money): money.amount.units
        case .invoice, .adviser: 0
        }
    }
}
