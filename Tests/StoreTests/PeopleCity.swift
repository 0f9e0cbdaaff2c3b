import Assessment
import Contracts
import Policies
import Postgres
import Reports
import Store
import Testing

/// A council whose one contract has placements, the same two persons in two periods.
enum PeopleCity {
    static let header = "kind,person,block,from,to,hours per week\n"
    static let periods = [
        (City.period, "2025-04-01,2025-06-30"), ("2025-09-01/2026-02-28", "2025-10-01,2025-12-31"),
    ]

    static func with(_ body: (City) async throws -> Void) async throws {
        try await withCity { city in
            let frozen = FrozenPolicy(policy: "uk.test", edition: "1", clauses: [City.jobs])
            _ = try await city.store.importRegister(
                [(try City.row(), frozen)], refused: 0, from: SourceFile(name: "register.csv", bytes: []),
                for: city.authority, by: "test", on: City.known(Day("2025-03-01")))
            for (period, days) in periods {
                try await send("emp-7", "emp-8", days: days, in: period, to: city)
            }
            try await body(city)
        }
    }

    static func send(_ persons: String..., days: String, in period: String, to city: City) async throws {
        let rows = persons.map { "placement,\($0),job,\(days),24\n" }.joined()
        guard
            case .accepted = try await city.submit(
                header + rows, received: "2026-03-10", period: period, repeats: true)
        else {
            Issue.record("the report on \(period) was refused")
            return
        }
    }

    /// Every line's person, by period and row.
    static func persons(_ city: City) async throws -> [String] {
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: City.known(Day("2026-10-15")))
        return dossier.dossier.reports.flatMap(\.lines).compactMap { line in
            guard case .placement(let placement) = line.fact else { return nil }
            return placement.person
        }
    }

    static func keys(_ count: Int) throws -> PersonKeys {
        let keys = try (0..<count).map { number in try #require(PersonKey(Array(UInt8(number)..<UInt8(number + 32)))) }
        return try #require(PersonKeys(keys))
    }

    static func city(_ city: City, keys: PersonKeys?) -> City {
        City(
            store: Store(pool: city.store.pool, personKeys: { keys }), owner: city.owner, authority: city.authority)
    }

    /// Puts one person in the place of another in a line of theirs, as an older copy of the database would.
    static func set(person: String, inPlaceOf other: String, at city: City) async throws {
        let connection = try await Connection.open(city.owner)
        try await connection.write(TransactionSetting("clausewatch.authority", city.authority.id)) { session in
            _ = try session.query(
                """
                UPDATE report_line SET person = $1 WHERE (version_id, row) IN (
                    SELECT version_id, row FROM report_line WHERE person = $2 ORDER BY version_id, row LIMIT 1)
                """, [.text(person), .text(other)])
        }
        await connection.close()
    }

    /// In which columns of which tables a text stands, as text or as its bytes.
    static func places(of text: String, in city: City) async throws -> [String] {
        let connection = try await Connection.open(city.owner)
        let found = try await connection.read(TransactionSetting("clausewatch.authority", city.authority.id)) {
            session in
            let columns = try session.query(
                """
                SELECT table_name, column_name, data_type FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'bytea', 'ARRAY')
                """
            ).map { row in
                (try row.string("table_name"), try row.string("column_name"), try row.string("data_type"))
            }
            return try columns.compactMap { table, column, type in
                let holds =
                    type == "bytea"
                    ? "position(convert_to($1::text, 'UTF8') IN \(column)) > 0"
                    : "position($1::text IN \(column)::text) > 0"
                let count = try session.query(
                    "SELECT count(*) AS rows FROM \(table) WHERE \(holds)", [.text(text)]
                ).only().int64("rows")
                return count > 0 ? "\(table).\(column)" : nil
            }
        }
        await connection.close()
        return found.sorted()
    }
}
