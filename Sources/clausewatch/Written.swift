import Contracts
import Policies

/// Values as options of a command write them.
enum Written {
    /// A civil day.
    static func day(_ text: String, _ option: String) throws -> Day {
        guard let day = Day(text) else {
            throw InputError(
                description: "\(option) is \"\(text)\"; expected a day that exists, written YYYY-MM-DD.")
        }
        return day
    }

    /// The day on which a report came in, today when nothing else is written.
    static func received(_ text: String?, _ settings: Settings) throws -> Day {
        let today = try Today(settings).day()
        guard let text else { return today }
        let day = try day(text, "--received")
        guard day <= today else {
            throw InputError(
                description: "--received is \(day), a day after today, \(today); give the day the file came in.")
        }
        return day
    }

    /// An amount of zero or more.
    static func amount(_ text: String, _ option: String) throws -> Quantity {
        guard let amount = Quantity(text), amount >= .zero else {
            throw InputError(
                description: "\(option) is \"\(text)\"; expected an amount of zero or more with at most four decimals, "
                    + "such as 1500000.00.")
        }
        return amount
    }

    /// A text for the record, on one line: whoever reads it later must not take part of it for another entry.
    static func record(_ text: String, _ option: String) throws -> String {
        if let objection = PlainLine.objection(to: text) {
            throw InputError(description: "\(option) \(objection).")
        }
        return text
    }

    /// A language by its code.
    static func language(_ text: String, _ option: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            let known = Language.allCases.map(\.rawValue).joined(separator: " or ")
            throw InputError(description: "\(option) is \"\(text)\"; expected \(known).")
        }
        return language
    }

    /// A share from 0% to 100%, as a number between 0 and 1.
    static func share(_ text: String, _ option: String) throws -> Quantity {
        guard let share = Fraction(percent: text), share >= .zero, share <= .one else {
            throw InputError(description: "\(option) is \"\(text)\"; expected a share from 0% to 100%, such as 30%.")
        }
        return share.roundedHalfEven
    }
}
