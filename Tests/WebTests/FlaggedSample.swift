import Assessment
import Contracts

@testable import Web

/// Lists of flagged contracts: the middle of a long one, and empty ones.
enum FlaggedSample {
    static var pages: [any PageView] { [middle, empty(watched: 0), empty(watched: 12)] }

    static var middle: FlaggedContractsPage {
        FlaggedContractsPage(
            asOf: PageSample.asOf, contracts: (50..<100).map(PageSample.flagged), total: 120, page: 2, watched: 400,
            filter: FlagFilter(kind: .shortfall, department: "Roads & Water"),
            departments: ["Housing", "Roads & Water"])
    }

    static func empty(watched: Int, filter: FlagFilter = FlagFilter()) -> FlaggedContractsPage {
        FlaggedContractsPage(
            asOf: PageSample.asOf, contracts: [], total: 0, page: 1, watched: watched, filter: filter, departments: [])
    }
}
