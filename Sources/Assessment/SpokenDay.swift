import Contracts

extension Day {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The day as a message says it: `31 December 2024`.
    var spoken: String {
        let (year, month, number) = parts
        return "\(number) \(Day.months[month - 1]) \(year)"
    }
}
