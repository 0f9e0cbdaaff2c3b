import Postgres
import Testing

@Suite struct PostgresErrorTests {
    @Test func `every failure of a transaction says whether anything was kept, one of the installation says nothing`() {
        for code in PostgresError.Code.allCases {
            let consequence = PostgresError(code, "m").consequence
            let isInstallation = code.rawValue.hasPrefix("PG15")
            #expect((consequence == nil) == isInstallation, "\(code)")
        }
    }

    @Test(arguments: [
        (
            PostgresError.Code.connectionLost,
            "The step under way was taken back, so nothing of it was kept; do the same again."
        ),
        (
            .commitUncertain,
            "Whether the step under way was kept is not known; do the same again: what was kept is recognised."
        ),
        (
            .connectionStale,
            "Nothing of the step under way was sent, so nothing of it was kept; do the same again."
        ),
        (.statementFailed, "Nothing of the step under way was kept."),
    ])
    func `what is lost, not known or never sent is told apart`(code: PostgresError.Code, words: String) {
        #expect(PostgresError(code, "m").consequence == words)
    }
}
