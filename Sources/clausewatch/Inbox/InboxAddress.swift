import Contracts
import Foundation

/// For which contract and period a file is, by where it was dropped.
struct InboxAddress: Hashable {
    /// The contract's reference.
    var contract: String
    /// The period: its first and last day, or its number.
    var period: String

    /// `CONTRACT/PERIOD/NAME` or `CONTRACT__PERIOD__NAME`, the period as `FIRST_LAST` or a number; nil for other paths.
    ///
    /// What no name of a file can hold is written as in an address of the web: `A%2F1` for A/1.
    init?(_ path: [String]) {
        switch path.count {
        case 1:
            let parts = path[0].split(separator: "__", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            self.init(parts[0], parts[1])
        case 3: self.init(path[0][...], path[1][...])
        default: return nil
        }
    }

    /// The file's own name, where those of the contract and of the period stand before it.
    static func ownName(_ name: String) -> String {
        let parts = name.split(separator: "__", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? String(parts[2]) : name
    }

    private init?(_ contract: Substring, _ period: Substring) {
        guard !contract.isEmpty, !period.isEmpty else { return nil }
        self.contract = InboxAddress.decoded(contract)
        self.period = InboxAddress.decoded(period).replacing("_", with: "/")
    }

    private static func decoded(_ text: Substring) -> String {
        guard let decoded = String(text).removingPercentEncoding, PlainLine.objection(to: decoded) == nil else {
            return String(text)
        }
        return decoded
    }
}
