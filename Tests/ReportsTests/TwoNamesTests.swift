import Contracts
import Reports
import Testing

/// A column `Leverancier` and a column `Naam` in one file.
@Suite struct TwoNamesTests {
    private static let header = "Leverancier,Naam,Bedrag,Datum"

    private func payees(_ rows: String..., told: [String: String] = [:]) throws -> [String] {
        let file = ReportFile.text(([Self.header] + rows).joined(separator: "\n"), told: told)
        guard case .accepted(let content) = try file.read() else {
            Issue.record("refused: \(try file.read())")
            return []
        }
        return content.lines.compactMap { line in
            guard case .fact(.payment(let payment)) = line.content else { return nil }
            return payment.payee
        }
    }

    @Test func `the supplier is the payee where nobody else is named`() throws {
        let named = try payees("Acme BV,,1.00,2024-02-01", "Beta BV,beta b.v.,2.00,2024-02-02")
        let alone = try payees("Acme BV,Acme BV,1.00,2024-02-01", "Beta BV,Beta BV,2.00,2024-02-02")
        #expect(named == alone)
        #expect(named.count == 2 && named[0] != named[1])
    }

    @Test func `a number beside a name is of that name`() throws {
        #expect(
            try payees("12345678,Acme BV,1.00,2024-02-01", "12345679,Beta BV,2.00,2024-02-02")
                == ["GB-COH-12345678", "GB-COH-12345679"])
    }

    @Test func `beside a number the supplier is the name, and a blank number leaves it to that`() throws {
        let file = ReportFile.text(
            "KvK nr,Naam,Leverancier,Bedrag,Datum\n12345678,Jansen,Acme BV,1.00,2024-02-01\n,,Beta BV,2.00,2024-02-02")
        guard case .accepted(let content) = try file.read() else {
            Issue.record("refused: \(try file.read())")
            return
        }
        #expect(content.lines.map(\.payeeName) == ["Acme BV", "Beta BV"])
        let both =
            "KvK nr,Naam,Leverancier,Bedrag,Datum\n12345678,,Acme BV,1.00,2024-02-01\n,Jansen,Beta BV,2.00,2024-02-02"
        let problems = try ReportFile.text(both).read().problems
        #expect(problems.map(\.cause) == [.columnTwice])
        #expect(problems.first?.row == 3)
    }

    @Test func `rows that name two are asked about, and the sender's word settles it`() throws {
        let rows = ["Acme BV,J. de Vries Holding,1.00,2024-02-01", "Beta BV,Beta BV,2.00,2024-02-02"]
        let problems = try ReportSample.refused(Self.header, rows[0], rows[1])
        #expect(
            problems.map(\.description) == [
                "row 2, column \"Naam\": found \"J. de Vries Holding\", expected one column that names the payee, and "
                    + "\"Leverancier\" and \"Naam\" each name somebody, not the same in 1 row; if \"Leverancier\" names "
                    + "the payee, send the file with --map 'Leverancier=payee name'; if \"Naam\" does, give "
                    + "\"Leverancier\" another name, such as what else it holds"
            ])
        let settled = try payees(rows[0], rows[1], told: ["Leverancier": "payee name"])
        #expect(try settled == payees("Acme BV,,1.00,2024-02-01", "Beta BV,,2.00,2024-02-02"))
    }
}
