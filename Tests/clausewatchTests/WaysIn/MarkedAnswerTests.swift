import Foundation
import Testing

/// The sender's own file back with its cells marked, by the ways in of the real daemon.
@Suite(.timeLimit(.minutes(5))) struct MarkedAnswerTests {
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    private static let accept = ["Accept": "application/json;q=0.1, \(type)"]
    private static var good: String { get throws { try Fixture.text("report.csv") } }
    private static var bad: String { get throws { try good.replacing("12500.50", with: "12500.5x") } }

    @Test func `over HTTP a refused file is told of, and comes back marked where that is asked for`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let told = try await sending.post(try Self.bad, key: "K")
                #expect(told["Content-Type"] == "application/problem+json")
                #expect(try told.json()["detail"].text?.contains("Accept: \(Self.type)") == true)
                let answers = [
                    try await sending.post(try Self.bad, key: "K", Self.accept),
                    try await sending.post(try Self.bad, key: "L", Self.accept),
                    try await sending.post(try Self.bad, key: nil, query: "?name=report.csv&check=true", Self.accept),
                ]
                #expect(answers.map(\.status) == [422, 422, 200])
                for marked in answers {
                    #expect(marked["Content-Type"] == Self.type)
                    let name = "report.csv.marked.xlsx"
                    #expect(
                        marked["Content-Disposition"] == "attachment; filename=\"\(name)\"; filename*=UTF-8''\(name)")
                    #expect(try await city.problems(in: marked.data).contains(",3,Amount,12500.5x,"))
                }
                let again = try await sending.post(try Self.bad, key: "K")
                #expect(again.body == told.body)
                let accepted = try await sending.post(try Self.good, Self.accept)
                #expect(accepted.status == 201)
                #expect(try accepted.json()["stored"] == .bool(true))
            }
        }
    }

    @Test func `over HTTP a file that is no table is told of and not given back`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let answer = try await sending.post("PK\u{3}\u{4} no workbook", Self.accept)
                #expect(answer.status == 422)
                #expect(try answer.json()["answer"]["groups"].list.map { $0["cause"].text } == ["fileUnreadable"])
            }
        }
    }

    @Test func `a file that came in parts comes back marked with its last bytes`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let begun = try await sending.post("", ["Upload-Complete": "?0"])
                let path = String(try #require(begun["Location"]).dropFirst())
                let last = [
                    "Content-Type": "application/partial-upload", "Upload-Offset": "0", "Upload-Complete": "?1",
                ]
                let marked = try await sending.send(
                    "PATCH", path, last.merging(Self.accept) { $1 }, Data(try Self.bad.utf8))
                #expect(marked.status == 422)
                #expect(marked["Upload-Complete"] == "?1")
                #expect(try await city.problems(in: marked.data).contains(",3,Amount,12500.5x,"))
            }
        }
    }

    @Test func `in the inbox a refused file lies beside its marked one, which is a report like any other`() async throws
    {
        try await City.with { city in
            try await city.watching { inbox, _ in
                try inbox.drop(try Self.bad, at: "C-1/1/report.csv")
                try await inbox.awaitFile("rejected/C-1/1/report.csv")
                let marked = try inbox.bytes("rejected/C-1/1/report.csv.marked.xlsx")
                #expect(try await city.problems(in: marked).contains(",3,Amount,12500.5x,"))
                let answer = try inbox.text("rejected/C-1/1/report.csv.answer.txt")
                #expect(
                    answer.hasSuffix(
                        "report.csv: beside this lies report.csv.marked.xlsx, the file with the cells marked.\n"),
                    "\(answer)")
                try inbox.drop(marked, at: "C-1/1/report.csv.marked.xlsx")
                try await inbox.awaitFile("rejected/C-1/1/report.csv.marked-2.xlsx")
                let again = try inbox.answer("rejected/C-1/1/report.csv.marked-2.xlsx")
                #expect(again["problems"].list.map { $0["row"].decimal } == [3], "\(again)")
                let named = try inbox.text("rejected/C-1/1/report.csv.marked-2.xlsx.answer.txt")
                #expect(named.contains("beside this lies report.csv.marked-2.xlsx.marked.xlsx, the file"), "\(named)")
                #expect(try inbox.bytes("rejected/C-1/1/report.csv.marked.xlsx") == marked)
            }
        }
    }

    @Test func `in the inbox what was taken is marked where a warning names a cell, and what is no table never`()
        async throws
    {
        try await City.with { city in
            try await city.watching { inbox, _ in
                try inbox.drop(try Self.good.replacing("2024-05-15", with: "2024-12-01"), at: "C-1/1/odd.csv")
                try inbox.drop("PK\u{3}\u{4} no workbook", at: "C-1/1/none.xlsx")
                try inbox.drop("Kind\nnil\n", at: "C-2/1/nothing.csv")
                let ends = [
                    ("accepted/C-1/1/odd.csv", true), ("rejected/C-1/1/none.xlsx", false),
                    ("accepted/C-2/1/nothing.csv", false),
                ]
                for (path, isMarked) in ends {
                    try await inbox.awaitFile(path)
                    #expect(inbox.exists(path + ".marked.xlsx") == isMarked, "\(path)")
                    let answer = try inbox.text(path + ".answer.txt")
                    #expect(answer.contains(".marked.xlsx") == isMarked, "\(answer)")
                }
                let marked = try inbox.bytes("accepted/C-1/1/odd.csv.marked.xlsx")
                #expect(try await city.problems(in: marked).contains("look at,Sheet1,3,Date,2024-12-01,"))
            }
        }
    }

    @Test func `what a killed daemon had marked does not lie beside a file that is right by now`() async throws {
        try await City.with { city in
            let inbox = city.dropping
            try inbox.drop(try Self.good, at: ".work/in/C-1/1/report.csv")
            try inbox.drop("marked before", at: ".work/answers/accepted/C-1/1/report.csv.marked.xlsx")
            try inbox.drop("kept", at: "accepted/C-2/1/nothing.csv.marked.xlsx")
            try await city.watching { inbox, _ in
                try await inbox.awaitFile("accepted/C-1/1/report.csv")
                #expect(!inbox.exists("accepted/C-1/1/report.csv.marked.xlsx"))
                #expect(try inbox.files(in: ".work") == ["lock"])
                try inbox.drop("Kind\nnil\n", at: "C-2/1/nothing.csv")
                try await inbox.awaitFile("accepted/C-2/1/nothing-2.csv")
                #expect(try inbox.text("accepted/C-2/1/nothing.csv.marked.xlsx") == "kept")
            }
        }
    }
}

extension City {
    /// The sheet of a marked workbook that lists what is to be mended, as CSV.
    func problems(in marked: Data) async throws -> String {
        let path = scratch.folder + "/\(UUID().uuidString).xlsx"
        try marked.write(to: URL(filePath: path))
        return try await program.run("table", "read", path, "--sheet", "Problems").output
    }
}
