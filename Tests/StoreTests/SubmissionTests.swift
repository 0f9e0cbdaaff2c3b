import Assessment
import Contracts
import Postgres
import Reports
import Store
import Testing

@Suite struct SubmissionTests {
    static let file = """
        kind,node,payee,payee name,payee node,amount,date,role,from,to,passed down,local,sme,code,value
        statement,,,,,,2025-02-10,,,,,,,local-procurement-strategy,yes
        subcontract,,GB-COH-00000002,Facades,S1,1200000.00,,,2025-04-01,2026-12-31,yes,no,no,,
        payment,,GB-COH-00000002,Facades,S1,400000.00,2025-06-30,subcontractor,,,,no,no,,
        payment,,GB-COH-00000004,Cleaning,,20000.00,2025-07-15,supplier,,,,yes,yes,,
        payment,S1,GB-COH-00000005,Timber,,45000.00,2025-07-20,supplier,,,,no,yes,,

        """

    @Test func `corrections sent at once each say what they change in the one before`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let pairs = try await withThrowingTaskGroup(of: (Int64, Int64?).self) { group in
                for amount in 1...5 {
                    group.addTask {
                        let text = "kind,amount,date\nreceipt,\(amount).00,2025-06-01\n"
                        guard case .accepted(let receipt, true, _, let difference) = try await city.submit(text) else {
                            throw City.Missing()
                        }
                        return (Int64(receipt.receipt), difference.map { Int64($0.receipt) })
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let receipts = pairs.map(\.0).sorted()
            #expect(receipts.count == 5)
            #expect(pairs.sorted { $0.0 < $1.0 }.map(\.1) == [nil] + receipts.dropLast())
        }
    }

    @Test func `an accepted file gives a receipt with its digest and can be found again line by line`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let receipt = try accepted(try await city.submit(Self.file))
            #expect(receipt.sha256 == SourceFile(name: "", bytes: Array(Self.file.utf8)).digest)
            #expect(receipt.version == 1)
            #expect(receipt.lines == 5)
            let loaded = try await city.store.dossier(City.ref, of: city.authority, asOf: try day("2025-10-15"))
            #expect(loaded.dossier.chain.map(\.node) == ["n0", "S1"])
            #expect(loaded.dossier.chain.last?.carries == ["local-sme"])
            let lines = loaded.dossier.reports.flatMap(\.lines)
            #expect(lines.map(\.id) == [2, 4, 5, 6].map { "\(receipt.receipt).\($0)" })
            let party = try #require(loaded.dossier.parties.first { $0.id == "GB-COH-00000004" })
            #expect(party.name == "Cleaning")
            #expect(party.status("local", on: try day("2025-07-15")) == .yes)
            #expect(party.status("local", on: try day("2025-07-14")) == .unknown)
        }
    }

    @Test func `the same bytes again give the same receipt and store nothing`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let first = try accepted(try await city.submit(Self.file))
            let before = try await counts(city)
            guard case .accepted(let second, let isNew, _, _) = try await city.submit(Self.file) else {
                Issue.record("the file was refused")
                return
            }
            #expect(second == first)
            #expect(!isNew)
            #expect(try await counts(city) == before)
        }
    }

    @Test func `ten senders of the same bytes at once make one version`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
                for _ in 0..<10 { group.addTask { try accepted(try await city.submit(Self.file)) } }
                return try await group.reduce(into: Set<Receipt>()) { $0.insert($1) }
            }
            #expect(receipts.count == 1)
            #expect(try await counts(city)["report_version"] == 1)
        }
    }

    @Test func `a file with one bad cell is refused whole with the place of every problem`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let before = try await counts(city)
            let bad = Self.file.replacing("400000.00", with: "four").replacing("2025-07-20", with: "2025-09-31")
            guard case .refused(let problems) = try await city.submit(bad) else {
                Issue.record("the file was accepted")
                return
            }
            #expect(problems.filter { $0.severity == .error }.map(\.row) == [4, 6])
            #expect(problems.first?.column == "amount")
            #expect(problems.first?.value == "four")
            #expect(try await counts(city) == before)
        }
    }

    /// More rows than one message to the server holds, so that lines are on their way before the last row is read.
    private static func manyRows(_ count: Int, last: String = "") -> String {
        let rows = (1...count).map { row in
            let trade = 1 + row % 9
            return "payment,GB-COH-0000000\(trade),Trade \(trade),\(row).25,2025-0\(3 + row % 6)-1\(trade),supplier\n"
        }
        return "kind,payee,payee name,amount,date,role\n" + rows.joined() + last
    }

    @Test func `a bad last row of many leaves nothing behind and is named`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let before = try await counts(city)
            let bad = Self.manyRows(9_000, last: "payment,GB-COH-00000001,Trade 1,12.00,2025-02-30,supplier\n")
            guard case .refused(let problems) = try await city.submit(bad) else {
                Issue.record("the file was accepted")
                return
            }
            let errors = problems.filter { $0.severity == .error }
            #expect(errors.map(\.row) == [9_002])
            #expect(errors.first?.column == "date")
            #expect(errors.first?.value == "2025-02-30")
            #expect(try await counts(city) == before)
            #expect(try accepted(try await city.submit(Self.manyRows(9_000))).version == 1)
        }
    }

    @Test func `the lines of a large file arrive in full and in order`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            #expect(try accepted(try await city.submit(Self.manyRows(9_000))).lines == 9_000)
            let stored = try await city.store.read(city.authority) { session in
                try session.query("SELECT row, payee, amount FROM report_line ORDER BY ctid").map { row in
                    "\(try row.int("row")) \(try row.string("payee")) \(try row.int64("amount"))"
                }
            }
            #expect(stored == (1...9_000).map { "\($0 + 1) GB-COH-0000000\(1 + $0 % 9) \($0 * 10_000 + 2_500)" })
        }
    }

    @Test func `a corrected file becomes version 2 and the lines of version 1 stay readable`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(Self.file)
            let corrected = Self.file.replacing("20000.00", with: "60000.00")
            let receipt = try accepted(try await city.submit(corrected, received: "2025-10-01"))
            #expect(receipt.version == 2)
            func total(asOf: String) async throws -> Quantity {
                let loaded = try await city.store.dossier(City.ref, of: city.authority, asOf: try day(asOf))
                return loaded.dossier.reports.flatMap(\.lines).reduce(.zero) { sum, line in
                    guard case .payment(let payment) = line.fact, line.node == "n0" else { return sum }
                    return sum + payment.amount
                }
            }
            #expect(try await total(asOf: "2025-10-15") == Quantity(460_000))
            #expect(try await total(asOf: "2025-09-30") == Quantity(420_000))
            #expect(try accepted(try await city.submit(Self.file)).versionInForce == 2)
        }
    }

    @Test func `a file sent again after its correction undoes nothing unless that is asked for`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(Self.file)
            _ = try await city.submit(Self.file.replacing("20000.00", with: "60000.00"), received: "2025-10-01")
            let again = try accepted(try await city.submit(Self.file, received: "2025-10-02"))
            #expect([again.version, again.versionInForce] == [1, 2])
            let restored = try accepted(try await city.submit(Self.file, received: "2025-10-03", restores: true))
            #expect([restored.version, restored.versionInForce] == [3, 3])
            let repeated = try accepted(try await city.submit(Self.file, received: "2025-10-03", restores: true))
            #expect(repeated == restored)
        }
    }

    @Test func `a correction cannot take away a subcontract that another report stands on`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(Self.file)
            let later = "kind,node,payee,payee name,amount,date\npayment,S1,GB-COH-00000005,Timber,10.00,2025-10-01\n"
            _ = try accepted(try await city.submit(later, received: "2026-03-10", period: "2"))
            let without = Self.file.split(separator: "\n").filter { !$0.contains("S1") }.joined(separator: "\n")
            guard case .refused(let problems) = try await city.submit(without, received: "2026-03-11") else {
                Issue.record("the correction was accepted")
                return
            }
            #expect(problems.map(\.cause) == [.subcontractInUse])
            let loaded = try await city.store.dossier(City.ref, of: city.authority, asOf: try day("2026-04-15"))
            #expect(loaded.dossier.chain.map(\.node) == ["n0", "S1"])
        }
    }

    @Test func `a period the contract does not have is answered with those it has`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let error = await #expect(throws: StoreError.self) {
                try await city.store.submit(
                    Submission(
                        file: SourceFile(name: "r.csv", bytes: []), contract: City.ref,
                        period: "2025-01-01/2025-06-30", received: try day("2025-09-22"), actor: "test"),
                    for: city.authority)
            }
            #expect(error?.code == .unknownPeriod)
            #expect(error?.message.contains("2025-03-01/2025-08-31, 2025-09-01/2026-02-28") == true)
        }
    }

    @Test(arguments: [
        ("2", "2025-09-01/2026-02-28"), ("mrt-aug 2025", "2025-03-01/2025-08-31"),
        ("September 2025 - February 2026", "2025-09-01/2026-02-28"), ("2025-H1", nil), ("Q3 2025", nil),
        ("202503", nil),
    ]) func `a period goes by a name that says just its days`(name: String, days: String?) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let found = try? await city.store.reportPeriod(of: City.ref, named: name, for: city.authority)
            #expect(found?.description == days)
        }
    }

    @Test func `a half-year goes by its name, the first one cut to the term too`() async throws {
        try await withCity { city in
            let half = City.clauses[0].json.replacing(
                "\"target\"", with: "\"report\": {\"anchoredTo\": \"calendar\", \"months\": [1, 7]}, \"target\"")
            _ = try await city.importRegister(clauses: [(code: City.clauses[0].code, json: half)])
            for (name, days) in [
                ("1e halfjaar 2025", "2025-03-01/2025-06-30"), ("H2 2025", "2025-07-01/2025-12-31"),
                ("eerste helft 2026", "2026-01-01/2026-06-30"), ("2027-H1", "2027-01-01/2027-02-28"),
            ] {
                let found = try await city.store.reportPeriod(of: City.ref, named: name, for: city.authority)
                #expect(found.description == days)
            }
        }
    }

    private func counts(_ city: City) async throws -> [String: Int] {
        try await city.store.read(city.authority) { session in
            var counts: [String: Int] = [:]
            for table in ["file", "file_chunk", "report", "report_version", "report_line", "job", "audit_entry"] {
                counts[table] = try session.query("SELECT count(*) AS n FROM \(table)").only().int("n")
            }
            return counts
        }
    }
}

func accepted(_ outcome: Submission.Outcome) throws -> Receipt {
    guard case .accepted(let receipt, _, _, _) = outcome else { throw City.Missing() }
    return receipt
}

func day(_ text: String) throws -> Day { try City.known(Day(text)) }
