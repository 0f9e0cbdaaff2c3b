import Postgres
import Synchronization
import TestSupport
import Testing

@Suite struct SessionTests {
    @Test func `values of every type come back as they were sent`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let text = "it's \"quoted\" \\ {a,b}\n🇳🇱 é \t$1"
            let bytes: [UInt8] = [0, 1, 255, 0, 92, 120, 39, 0]
            try await connection.write { session in
                try session.run(
                    "CREATE TABLE kept (t text, i integer, b bigint, f boolean, y bytea, d date, n numeric)")
                _ = try session.query(
                    "INSERT INTO kept VALUES ($1, $2, $3, $4, $5, $6, $7), (NULL, $8, $9, $10, $11, $12, NULL)",
                    [
                        .text(text), -2_147_483_648, .bigint(.max), true, .bytes(bytes), "0001-01-01", "1.50", nil,
                        .bigint(.min), false, .bytes([]), "9999-12-31",
                    ])
                let rows = try session.query("SELECT t, i, b, f, y, d, n FROM kept ORDER BY b DESC")
                #expect(rows.count == 2)
                #expect(rows.columns == ["t", "i", "b", "f", "y", "d", "n"])
                #expect(try rows[0].string("t") == text)
                #expect(try rows[0].int("i") == -2_147_483_648)
                #expect(try rows[0].int64("b") == .max)
                #expect(try rows[0].bool("f"))
                #expect(try rows[0].bytes("y") == bytes)
                #expect(try rows[0].string("d") == "0001-01-01")
                #expect(try rows[0].string("n") == "1.50")
                #expect(try rows[1].optionalString("t") == nil)
                #expect(try rows[1].optionalInt("i") == nil)
                #expect(try rows[1].isNull("i"))
                #expect(try rows[1].int64("b") == .min)
                #expect(try rows[1].optionalBool("f") == false)
                #expect(try rows[1].optionalBytes("y") == [])
                #expect(try rows[1].string("d") == "9999-12-31")
            }
        }
    }

    @Test func `arrays are sent as one parameter`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let names = ["a,b", "say \"x\"", "back\\slash", "", "NULL", "{}"]
            let found = try await connection.read { session in
                let rows = try session.query(
                    "SELECT t FROM unnest($1::text[]) WITH ORDINALITY AS u(t, o) ORDER BY o", [.texts(names)])
                return try rows.map { try $0.string("t") }
            }
            #expect(found == names)
            let sum = try await connection.read { session in
                try session.query("SELECT sum(n)::bigint AS s FROM unnest($1::bigint[]) AS n", [.bigints([40, 2])])
                    .only().int("s")
            }
            #expect(sum == 42)
        }
    }

    @Test func `a column that is missing, NULL or of another type is named without its value`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.read { session in
                let row = try session.query("SELECT 'geheim' AS word, NULL::text AS nothing").only()
                let missing = #expect(throws: PostgresError.self) { try row.string("wrd") }
                #expect(missing?.code == .columnMissing)
                #expect(missing?.message == "the result has no column wrd; it has: word, nothing")
                let null = #expect(throws: PostgresError.self) { try row.string("nothing") }
                #expect(null?.code == .columnNull)
                #expect(null?.message == "column nothing is NULL in row 1, where text was expected")
                for read in [
                    { _ = try row.int("word") }, { _ = try row.bool("word") }, { _ = try row.bytes("word") },
                ] as [() throws -> Void] {
                    let error = #expect(throws: PostgresError.self) { try read() }
                    #expect(error?.code == .columnUnreadable)
                    #expect(error.map { String(reflecting: $0).contains("geheim") } == false)
                }
            }
        }
    }

    @Test func `a refused row is told by constraint and table, never by its values`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.write { session in
                    try session.run("CREATE TABLE person (bsn text CONSTRAINT person_once PRIMARY KEY)")
                    for _ in 1...2 { _ = try session.query("INSERT INTO person VALUES ($1)", ["999990019"]) }
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(error?.constraintName == "person_once")
            #expect(error?.tableName == "person")
            #expect(error?.isRetryable == false)
            let told = try #require(error.map { "\($0) \(String(reflecting: $0))" })
            #expect(told.contains("person_once"))
            #expect(!told.contains("999990019"))
        }
    }

    @Test func `a value that the server quotes in its message is taken out`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.read { _ = try $0.query("SELECT $1::integer", ["ge\"heim"]) }
            }
            #expect(error?.sqlState == SQLState("22P02"))
            #expect(error?.message == "invalid input syntax for type integer: \"…\"")
        }
    }

    @Test func `text with the character zero is refused before it is cut short`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.read { _ = try $0.query("SELECT $1::text, $2::text", ["a", "b\0c"]) }
            }
            #expect(error?.code == .parameterUnusable)
            #expect(error?.message.contains("parameter $2") == true)
        }
    }

    @Test func `a statement works again after its table has changed`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE thing (a integer); INSERT INTO thing VALUES (1)") }
            let sql = "SELECT thing.* FROM thing"
            #expect(try await connection.read { try $0.query(sql).columns } == ["a"])
            try await connection.write { try $0.run("ALTER TABLE thing ADD b integer") }
            let stale = await #expect(throws: PostgresError.self) {
                try await connection.read { try $0.query(sql).columns }
            }
            #expect(stale?.sqlState == SQLState("0A000"))
            #expect(try await connection.read { try $0.query(sql).columns } == ["a", "b"])
        }
    }

    @Test func `more statements than a connection prepares still run`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let (sum, prepared) = try await connection.read { session in
                var sum = 0
                for number in 1...300 { sum += try session.query("SELECT \(number) + $1 AS n", [1]).only().int("n") }
                return (sum, try session.query("SELECT count(*) AS n FROM pg_prepared_statements").only().int("n"))
            }
            #expect(sum == 45_450)
            #expect(prepared == 256)
        }
    }

    @Test func `one row is told from none and several`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.read { session in
                #expect(try session.query("SELECT 1 AS n WHERE false").atMostOne() == nil)
                #expect(try session.query("SELECT 1 AS n").atMostOne()?.int("n") == 1)
                let several = try session.query("SELECT generate_series(1, 3) AS n")
                #expect(throws: PostgresError.self) { try several.only() }
                #expect(try several.map { try $0.int("n") } == [1, 2, 3])
            }
        }
    }

    @Test func `notices go to the closure`() async throws {
        try await withFreshDatabase { settings in
            let heard = Heard()
            var settings = settings
            settings.onNotice = { heard.add($0) }
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("DROP TABLE IF EXISTS nothing_here") }
            #expect(heard.all == ["table \"nothing_here\" does not exist, skipping"])
        }
    }
}

/// Collects texts from any thread.
final class Heard: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func add(_ text: String) {
        texts.withLock { $0.append(text) }
    }
}
