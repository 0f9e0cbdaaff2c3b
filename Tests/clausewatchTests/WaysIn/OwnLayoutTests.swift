import Foundation
import Testing

/// Files with columns of the sender's own, by the ways in of the real daemon.
@Suite(.timeLimit(.minutes(5))) struct OwnLayoutTests {
    private static let own = "Leverancier;Uitgekeerd;Wanneer\n12345678;10,50;2024-05-02\n"
    private static let next = own.replacing("10,50", with: "12,50")
    private static let map = "&map=Uitgekeerd%3Damount&map=Wanneer%3Ddate"

    @Test func `over HTTP the columns are named in the address once, and remembered`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let asked = try await sending.post(Self.own, key: "K", query: "?name=own.csv")
                #expect(asked.status == 422)
                let answer = try asked.json()["answer"]
                #expect(
                    answer["problems"].list.contains {
                        $0["message"].text?.hasSuffix("or send it again with map=Uitgekeerd%3Damount in the address")
                            == true
                    }, "\(asked.body)")
                #expect(!asked.body.contains("--"), "\(asked.body)")
                let mapped = "?name=own.csv" + Self.map
                let sameKey = try await sending.post(Self.own, key: "K", query: mapped)
                #expect(try sameKey.json()["type"].text == "urn:clausewatch:key-of-other-request")
                let checked = try await sending.post(Self.own, key: nil, query: mapped + "&check=true")
                #expect(try checked.json()["accepted"] == .bool(true), "\(checked.body)")
                let taken = try await sending.post(Self.own, query: mapped)
                #expect(taken.status == 201, "\(taken.body)")
                let later = try await sending.post(Self.next, query: "?name=own.csv")
                #expect(later.status == 201, "\(later.body)")
                #expect(
                    try later.json()["notes"].list.contains {
                        $0.text?.contains("\"Uitgekeerd\" is read as amount, as remembered from receipt ") == true
                    })
            }
        }
    }

    @Test func `what is said in the address of an upload holds for its last part`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let begun = try await sending.post(
                    "", query: "?name=own.csv" + Self.map + "&numbers=comma", ["Upload-Complete": "?0"])
                let path = String(try #require(begun["Location"]).dropFirst())
                #expect(path.hasSuffix("?numbers=comma&map=Uitgekeerd%3Damount&map=Wanneer%3Ddate"))
                #expect(try await sending.send("HEAD", path, [:])["Upload-Offset"] == "0")
                let last = [
                    "Content-Type": "application/partial-upload", "Upload-Offset": "0", "Upload-Complete": "?1",
                ]
                let taken = try await sending.send("PATCH", path, last, Data(Self.own.utf8))
                #expect(taken.status == 201, "\(taken.body)")
            }
        }
    }

    @Test func `over HTTP a sheet and a table are chosen as on the command line`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let header = try await sending.post("Kind\nnil\n", query: "?header=1&delimiter=tab&encoding=utf-8")
                #expect(header.status == 201, "\(header.body)")
                let sheet = try await sending.post("Kind\nnil\n\n", query: "?sheet=Payments&check=true")
                #expect(try sheet.json()["accepted"] == .bool(false), "\(sheet.body)")
                for (query, detail) in [
                    ("?map=Uitgekeerd", "map is \"Uitgekeerd\"; expected a column of the file"),
                    ("?map=a%3Dcolour", "\"colour\" is no column. Columns are kind, node"),
                    ("?table=x", "table is \"x\"; expected a number"), ("?header=0", "header is \"0\"; expected a row"),
                    ("?dates=soon", "dates is \"soon\"; expected yyyy-mm-dd"),
                    ("?numbers=x", "numbers is \"x\"; expected point"),
                    ("?encoding=x", "encoding is \"x\"; expected utf-8"),
                    ("?restore=1", "restore is \"1\"; expected true or false"),
                    (
                        "?name=a.csv&sheets=1",
                        "The address has the field \"sheets\". It takes these: name, check, sheet, delimiter, header, "
                            + "table, encoding, dates, numbers, map, restore, repeat."
                    ), ("?map=%FF%3Damount", "the field map=%FF%3Damount, which is no text in UTF-8"),
                ] {
                    let answer = try await sending.post("Kind\nnil\n", query: query)
                    #expect(answer.status == 400)
                    #expect(try answer.json()["detail"].text?.contains(detail) == true, "\(answer.body)")
                }
            }
        }
    }

    @Test func `in the inbox the answer says how the council names the columns, and then the file is taken`()
        async throws
    {
        try await City.with { city in
            try await city.watching { inbox, _ in
                try inbox.drop(Self.own, at: "C-1/1/own.csv")
                try await inbox.awaitFile("rejected/C-1/1/own.csv")
                let text = try inbox.text("rejected/C-1/1/own.csv.answer.txt")
                #expect(
                    text.contains("or ask the council to have \"Uitgekeerd\" read as amount in your files"), "\(text)")
                #expect(!text.contains("--"), "\(text)")
                let set = try await city.receiving.run(
                    "report", "layout", "set", "--contract", "C-1", "--map", "Uitgekeerd=amount", "--map",
                    "Wanneer=date")
                #expect(set.status == 0, "\(set.errors)")
                try inbox.drop(Self.own, at: "C-1/1/own.csv")
                try await inbox.awaitFile("accepted/C-1/1/own.csv")
                #expect(
                    try inbox.text("accepted/C-1/1/own.csv.answer.txt").contains(
                        "column \"Uitgekeerd\" is read as amount, as remembered from what was set on 2024-09-15"))
            }
        }
    }

    @Test func `by whichever way the same bytes come again, their sender hears how they were read`() async throws {
        try await City.with { city in
            let two =
                "Kind,Amount,Date\nreceipt,1.00,2024-05-01\n\nKind,Amount,Paid on,Date\nreceipt,2.00,x,2024-05-02\n"
            let taken = try await city.submit(try city.scratch.file("two.csv", two), "--table", "2")
            #expect(taken.status == 0, "\(taken.errors)")
            try await city.receiving { sending, _ in
                let again = try await sending.post(two)
                #expect(again.status == 200)
                #expect(try again.json()["receipt"]["reading"].text == "table=2")
                #expect(
                    try again.json()["next"].list.first?.text?.contains(
                        "as read with table=2, and count so. To have them read otherwise, send it again under a new ")
                        == true, "\(again.body)")
                let other = try await sending.post(two, query: "?table=1")
                #expect(other.status == 201, "\(other.body)")
                #expect(try other.json()["receipt"]["version"].decimal == 2)
            }
            try await city.watching { inbox, _ in
                try inbox.drop(two, at: "C-1/1/two.csv")
                try await inbox.awaitFile("accepted/C-1/1/two.csv")
                let text = try inbox.text("accepted/C-1/1/two.csv.answer.txt")
                #expect(text.contains("accepted as read with table=1, and count so. To have them read"), "\(text)")
                #expect(text.contains("a file of their own, or ask the council."), "\(text)")
            }
        }
    }
}
