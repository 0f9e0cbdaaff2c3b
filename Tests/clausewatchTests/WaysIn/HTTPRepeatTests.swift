import Testing

/// A file that another period has already, sent over HTTP by somebody who means it.
@Suite(.timeLimit(.minutes(5))) struct HTTPRepeatTests {
    private static let second = "2024-09-01..2025-02-28"

    @Test func `another period's report is refused with what to say, and taken once that is said`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let good = try HTTPSubmissionTests.good
                #expect(try await sending.post(good).status == 201)
                let refused = try await sending.post(good, key: "R 1", period: Self.second)
                #expect(refused.status == 422)
                let answer = try refused.json()["answer"]
                #expect(answer["groups"].list.map { $0["cause"].text } == ["fileOfOtherPeriod"])
                let advice = "send it again with repeat=true in the address under a new Idempotency-Key"
                #expect(answer["problems"].list.first?["message"].text?.contains(advice) == true, "\(refused.body)")
                #expect(try await city.count("report_version") == 1)

                let said = "?name=report.csv&repeat=true"
                let checked = try await sending.post(good, key: nil, period: Self.second, query: said + "&check=true")
                #expect(try checked.json()["accepted"] == .bool(true), "\(checked.body)")
                #expect(try await city.count("report_version") == 1)
                let sameKey = try await sending.post(good, key: "R 1", period: Self.second, query: said)
                #expect(sameKey.status == 422)
                #expect(try sameKey.json()["type"].text == "urn:clausewatch:key-of-other-request")
                let taken = try await sending.post(good, key: "R 2", period: Self.second, query: said)
                #expect(taken.status == 201, "\(taken.body)")
                let receipt = try taken.json()["receipt"]
                #expect(receipt["period"].text == "2024-09-01/2025-02-28")
                let told = try taken.json()["groups"].list.map { $0["cause"].text ?? "" }
                #expect(told.contains("rowReportedBefore"), "\(told)")
                #expect(try await city.count("report_version") == 2)

                let again = try await sending.post(good, key: "R 2", period: Self.second, query: said)
                #expect(again.body == taken.body)
                let unsaid = try await sending.post(good, period: Self.second)
                #expect(unsaid.status == 200)
                #expect(try unsaid.json()["receipt"] == receipt)
                #expect(try await city.count("report_version") == 2)
            }
        }
    }

    @Test func `whether it is meant is said with true or false`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let good = try HTTPSubmissionTests.good
                #expect(try await sending.post(good, query: "?repeat=maybe").status == 400)
                #expect(try await city.count("report_version") == 0)
                #expect(try await sending.post(good, query: "?repeat=false").status == 201)
            }
        }
    }
}
