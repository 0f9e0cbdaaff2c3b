import Contracts

/// The name under which a file is dropped in a watched folder, which says what it is for: `CONTRACT__PERIOD__NAME`.
public enum DropName {
    /// The name for a file on this contract and period, `CONTRACT` or `PERIOD` standing for what is not known.
    ///
    /// What no name of a file can hold, or would divide it, is written as in an address of the web: `A%2F1` for A/1.
    public static func text(contract: String?, period: String?, name: String) -> String {
        "\(contract.map(encoded) ?? "CONTRACT")__\(period.map(encoded) ?? "PERIOD")__\(name)"
    }

    /// The folders in which a file of any name may be dropped for this contract and period.
    public static func folder(contract: String?, period: String?) -> String {
        "\(contract.map(encoded) ?? "CONTRACT")/\(period.map(encoded) ?? "PERIOD")"
    }

    private static func encoded(_ text: String) -> String {
        // Two days of a period have a slash between them, for which a name has the sign that a period has not.
        if let period = Period(text) { return "\(period.start)_\(period.end)" }
        let plain = text.replacing("%", with: "%25").replacing("/", with: "%2F").replacing("__", with: "%5F%5F")
        return plain.hasPrefix(".") ? "%2E" + plain.dropFirst() : plain
    }
}
