import ArgumentParser

/// Which report of which contract.
struct PeriodArguments: ParsableArguments {
    @Argument(help: "The contract's reference.")
    var contract: String

    @Argument(
        help: "Period reported on: FIRST/LAST day (2025-03-01/2025-08-31), its number (1, 2, …) or its name (2025-H1).")
    var period: String
}
