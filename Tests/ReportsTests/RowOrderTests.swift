import Reports
import TestSupport
import Testing

struct RowOrderTests {
    private static let header =
        "kind,node,payee,payee node,amount,date,local,local share,person,block,from,to,hours per week"

    /// Rows with something wrong, most of them in ways that depend on other rows.
    private static let rows = [
        "subcontract,n5,12345671,n6,,,,,,,,,", "subcontract,n6,12345672,n5,,,,,,,,,",
        "subcontract,n6,12345673,n7,,,,,,,,,", "subcontract,n7,12345674,n8,,,,,,,,,",
        "subcontract,n0,12345675,n9,,,,,,,,,", "subcontract,n0,12345676,n9,,,,,,,,,",
        "subcontract,n0,12345675,n9,,,,,,,,,", "subcontract,n1,12345675,n9,,,,,,,,,",
        "payment,n0,12345678,,1.00,2024-02-01,yes,,,,,,", "payment,n0,12345678,,2.00,2024-02-01,no,,,,,,",
        "payment,n0,12345678,,3.00,2024-02-01,yes,40%,,,,,", "payment,n0,12345678,,4.00,2024-02-01,yes,,,,,,",
        "payment,n0,12345678,,4.00,2024-02-01,yes,,,,,,", "payment,n0,12345678,,x,2024-02-01,no,,,,,,",
        "payment,n0,12345678,n9,5.00,2024-02-30,unknown,,,,,,", "payment,n3,12345678,,6.00,2024-08-01,,,,,,,",
        "placement,n0,,,,,,,123456782,participatiewet,2024-02-01,2024-01-01,24",
        "placement,n0,,,,,,,k-1,particip,2024-02-01,2024-03-01,240", "paymnt,n0,12345678,,1.00,2024-02-01,,,,,,,",
    ]

    @Test(arguments: 0..<40) func `what is wrong with a file does not depend on the order of its rows`(seed: Int) throws
    {
        var random = SeededRandom(seed: UInt64(seed))
        #expect(try Self.groups(Self.rows.shuffled(using: &random)) == Self.groups(Self.rows))
    }

    @Test func `a subcontract that leads into a circle hides none of it`() throws {
        let circles = try Self.groups(Self.rows).filter { $0.contains("chainCircle") }
        #expect(circles == ["error node chainCircle 2"])
    }

    /// Cause, column and number of each group.
    private static func groups(_ rows: [String]) throws -> [String] {
        guard case .refused(let problems) = try ReportSample.read(([header] + rows).joined(separator: "\n")) else {
            Issue.record("accepted")
            return []
        }
        return ProblemGroup.groups(of: problems).map { group in
            "\(group.severity) \(group.column ?? "-") \(group.cause.map(\.rawValue) ?? "-") \(group.count)"
        }.sorted()
    }
}
