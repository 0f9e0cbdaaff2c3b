import Contracts
import Glibc

/// The day it is: the one place where the clock is read.
struct Today: Sendable {
    private let fixed: Day?

    /// The day of the setting `clock.today`, or of the machine's clock in its own time zone.
    init(_ settings: Settings) throws {
        fixed = try settings.today()
    }

    func day() throws -> Day {
        if let fixed { return fixed }
        var now = time(nil)
        var parts = tm()
        guard localtime_r(&now, &parts) != nil,
            let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else {
            throw EnvironmentError(description: "The machine's clock gives no day. Set clock.today or mend the clock.")
        }
        return day
    }
}
