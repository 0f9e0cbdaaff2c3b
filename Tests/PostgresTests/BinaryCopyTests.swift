import Postgres
import TestSupport
import Testing

@Suite struct BinaryCopyTests {
    private static let table = """
        CREATE TABLE thing (a smallint, b integer, c bigint, f boolean, t text, y bytea, d date, z timestamptz)
        """
    private static let copyIn = "COPY thing (a, b, c, f, t, y, d, z) FROM STDIN (FORMAT binary)"
    private static let copyOut = "COPY (SELECT a, b, c, f, t, y, d, z FROM thing ORDER BY b) TO STDOUT (FORMAT binary)"

    @Test func `every type goes in and comes out as it was`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { session in
                try session.run(Self.table)
                let taken = try session.copyIn(Self.copyIn) { writer in
                    try writer.startRow(columns: 8)
                    writer.int16(.min)
                    writer.int32(1)
                    writer.int64(.max)
                    writer.bool(true)
                    writer.text("\"🇳🇱\"\té")
                    writer.bytes([0, 255, 0])
                    writer.date(days: -719_162)
                    writer.timestamp(microseconds: 1_709_251_200_000_001)
                    try writer.startRow(columns: 8)
                    writer.int16(nil)
                    writer.int32(2)
                    writer.int64(nil)
                    writer.bool(nil)
                    writer.text("")
                    writer.bytes(nil)
                    writer.date(days: 2_932_896)
                    writer.null()
                }
                #expect(taken == 2)
                let row = try session.query("SELECT * FROM thing ORDER BY b")[0]
                #expect(try row.string("t") == "\"🇳🇱\"\té")
                #expect(try row.string("d") == "0001-01-01")
                #expect(try row.string("z") == "2024-03-01 00:00:00.000001+00")
                let last = try session.query("SELECT d FROM thing WHERE b = 2").only()
                #expect(try last.string("d") == "9999-12-31")
                try session.copyOut(Self.copyOut) { reader in
                    #expect(try reader.next())
                    #expect(try reader.int16() == .min)
                    #expect(try reader.int32() == 1)
                    #expect(try reader.int64() == .max)
                    #expect(try reader.bool())
                    #expect(try reader.text() == "\"🇳🇱\"\té")
                    #expect(try reader.bytes() == [0, 255, 0])
                    #expect(try reader.date() == -719_162)
                    #expect(try reader.timestamp() == 1_709_251_200_000_001)
                    #expect(try reader.next())
                    #expect(try reader.optionalInt16() == nil)
                    try reader.skip()
                    #expect(try reader.optionalInt64() == nil)
                    #expect(try reader.optionalBool() == nil)
                    #expect(try reader.optionalText() == "")
                    #expect(try reader.optionalBytes() == nil)
                    #expect(try reader.optionalDate() == 2_932_896)
                    #expect(try reader.optionalTimestamp() == nil)
                    #expect(try reader.next() == false)
                }
            }
        }
    }

    @Test func `100,000 rows in and out add up`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { session in
                try session.run(Self.table)
                let taken = try session.copyIn(Self.copyIn) { writer in
                    for number in 1...100_000 {
                        try writer.startRow(columns: 8)
                        writer.int16(Int16(number % 1_000))
                        writer.int32(Int32(number))
                        writer.int64(Int64(number) * 1_000_000_007)
                        writer.bool(number.isMultiple(of: 3))
                        writer.text("row \(number)")
                        writer.bytes(nil)
                        writer.date(days: number)
                        writer.timestamp(microseconds: nil)
                    }
                }
                #expect(taken == 100_000)
                let row = try session.query(
                    """
                    SELECT sum(a) AS a, sum(b) AS b, sum(c)::text AS c, count(*) FILTER (WHERE f) AS f,
                        sum(length(t)) AS t, max(d)::text AS d FROM thing
                    """
                ).only()
                #expect(try row.int("a") == 49_950_000)
                #expect(try row.int("b") == 5_000_050_000)
                #expect(try row.string("c") == "5000050035000350000")
                #expect(try row.int("f") == 33_333)
                #expect(try row.int("t") == 888_895)
                #expect(try row.string("d") == "2243-10-17")
                var sums = (rows: 0, c: Int64(0), text: 0, days: 0)
                try session.copyOut(Self.copyOut) { reader in
                    while try reader.next() {
                        sums.rows += 1
                        for _ in 0..<2 { try reader.skip() }
                        sums.c += try reader.int64()
                        try reader.skip()
                        sums.text += try reader.text().utf8.count
                        try reader.skip()
                        sums.days += try reader.date()
                    }
                }
                #expect(sums == (100_000, 5_000_050_035_000_350_000, 888_895, 5_000_050_000))
            }
        }
    }

    @Test func `an empty table copies to no rows and no rows copy to an empty table`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { session in
                try session.run(Self.table)
                #expect(try session.copyIn(Self.copyIn) { _ in } == 0)
                try session.copyOut(Self.copyOut) { reader in
                    let isRow = try reader.next()
                    #expect(!isRow)
                }
                #expect(try session.query("SELECT 1 AS n").only().int("n") == 1)
            }
        }
    }

    @Test func `a body that throws midway leaves nothing and the connection usable`() async throws {
        struct Stop: Error {}
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE number (n bigint)") }
            await #expect(throws: Stop.self) {
                try await connection.write { session in
                    try session.copyIn("COPY number FROM STDIN (FORMAT binary)") { writer in
                        for number in 1...100_000 {
                            try writer.startRow(columns: 1)
                            writer.int64(Int64(number))
                        }
                        throw Stop()
                    }
                }
            }
            await #expect(throws: Stop.self) {
                try await connection.read { session in
                    try session.copyOut("COPY (SELECT generate_series(1, 100000)) TO STDOUT (FORMAT binary)") {
                        _ = try $0.next()
                        throw Stop()
                    }
                }
            }
            #expect(await connection.isIdle)
            let count = try await connection.read { try $0.query("SELECT count(*) AS n FROM number").only().int("n") }
            #expect(count == 0)
        }
    }

    @Test func `a row with other than its announced fields is refused before it is sent`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE pair (a bigint, b bigint)") }
            for fields in [1, 3] {
                let error = await #expect(throws: PostgresError.self) {
                    try await connection.write { session in
                        try session.copyIn("COPY pair FROM STDIN (FORMAT binary)") { writer in
                            try writer.startRow(columns: 2)
                            for _ in 0..<fields { writer.int64(1) }
                        }
                    }
                }
                #expect(error?.code == .copyMalformed)
            }
        }
    }

    @Test func `the server's objection to a row comes out with its SQLSTATE`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE number (n bigint PRIMARY KEY)") }
            let error = await #expect(throws: PostgresError.self) {
                try await connection.write { session in
                    try session.copyIn("COPY number FROM STDIN (FORMAT binary)") { writer in
                        for _ in 1...2 {
                            try writer.startRow(columns: 1)
                            writer.int64(77_777)
                        }
                    }
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(error?.description.contains("77777") == false)
        }
    }

    @Test func `the server's objection to an early row comes out though many follow, and the connection is usable`()
        async throws
    {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE number (n bigint CHECK (n <> 3), t text)") }
            let text = String(repeating: "x", count: 1_000)
            let error = await #expect(throws: PostgresError.self) {
                try await connection.write { session in
                    try session.copyIn("COPY number FROM STDIN (FORMAT binary)") { writer in
                        for number in 1...20_000 {
                            try writer.startRow(columns: 2)
                            writer.int64(Int64(number))
                            writer.text(text)
                        }
                    }
                }
            }
            #expect(error?.sqlState == SQLState("23514"))
            #expect(await connection.isIdle)
            let count = try await connection.read { try $0.query("SELECT count(*) AS n FROM number").only().int("n") }
            #expect(count == 0)
        }
    }

    @Test func `a connection that breaks while rows are on their way ends the COPY`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            let other = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE number (n bigint, t text)") }
            let pid = try await connection.read { try $0.query("SELECT pg_backend_pid() AS n").only().int("n") }
            let (broken, isBroken) = AsyncStream<Void>.makeStream()
            let text = String(repeating: "x", count: 1_000)
            let killing = Task {
                for await _ in broken { break }
                try await other.read { _ = try $0.query("SELECT pg_terminate_backend($1::integer)", [.int(pid)]) }
            }
            let error = await #expect(throws: PostgresError.self) {
                try await connection.write { session in
                    try session.copyIn("COPY number FROM STDIN (FORMAT binary)") { writer in
                        // More than any buffer on the way holds: without the end that is looked for it would go on.
                        for number in 1...2_000_000 {
                            if number == 10_000 { isBroken.yield() }
                            try writer.startRow(columns: 2)
                            writer.int64(Int64(number))
                            writer.text(text)
                        }
                    }
                }
            }
            try await killing.value
            #expect(error?.isConnectionLoss == true)
        }
    }

    @Test func `a field read as another type, past the row's end or as NULL is refused`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.read { session in
                try session.copyOut("COPY (SELECT 1::integer, NULL::text) TO STDOUT (FORMAT binary)") { reader in
                    #expect(try reader.next())
                    do {
                        _ = try reader.int64()
                        Issue.record("four bytes were read as eight")
                    } catch let error as PostgresError { #expect(error.code == .copyMalformed) }
                    do {
                        _ = try reader.text()
                        Issue.record("NULL was read as a text")
                    } catch let error as PostgresError { #expect(error.code == .columnNull) }
                    do {
                        try reader.skip()
                        Issue.record("a third field was found in a row of two")
                    } catch let error as PostgresError { #expect(error.code == .copyMalformed) }
                }
            }
        }
    }

    @Test func `a COPY that is not binary, or no COPY at all, is refused`() async throws {
        try await withFreshDatabase { settings in
            let connection = try await Connection.open(settings)
            try await connection.write { try $0.run("CREATE TABLE number (n bigint)") }
            let text = await #expect(throws: PostgresError.self) {
                try await connection.write { try $0.copyIn("COPY number FROM STDIN") { _ in } }
            }
            #expect(text?.code == .copyMalformed)
            let none = await #expect(throws: PostgresError.self) {
                try await connection.write { try $0.copyOut("SELECT 1") { _ in } }
            }
            #expect(none?.code == .statementFailed)
            let plain = await #expect(throws: PostgresError.self) {
                try await connection.write { _ = try $0.run("COPY number FROM STDIN (FORMAT binary)") }
            }
            #expect(plain?.message == "COPY was sent as a plain statement; use copyIn or copyOut")
            #expect(await connection.isIdle)
        }
    }
}
