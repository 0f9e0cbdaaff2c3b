import Reports
import Testing

/// Columns that may hold the numbers of suppliers who are told by their names.
@Suite struct SupplierNumberTests {
    private func causes(_ header: String, _ rows: [String], scheme: String = "NL-KVK") throws -> [String] {
        let lines = [header + ",Bedrag,Datum"] + rows.enumerated().map { "\($1),\($0 + 1).50,2024-02-01" }
        guard case .accepted(let content) = try ReportSample.read(lines.joined(separator: "\n"), scheme: scheme) else {
            Issue.record("refused")
            return []
        }
        return content.warnings.compactMap { problem in problem.cause.map { "\($0) \(problem.column ?? "")" } }
    }

    @Test(arguments: [
        ("Naam,Crediteur", ["Acme,12345678", "Beta,23456789", "Acme,12345678"]),
        ("Leverancier,Nr", ["Acme,12345678", "Beta,23456789"]),
        ("Leverancier,KvK-nummer crediteur", ["Acme,12345678", "Beta,n.v.t."]),
        ("payee,Leveranciersnaam,ID", [",Acme,12345678", ",Beta,23456789"]),
        ("Leverancier,KvK crediteurnummer", ["Acme,12345678", "Beta,23456789"]),
        ("Leverancier,Btw", ["Acme,NL123456789B01", "Beta,BE0123456789"]),
    ]) func `company numbers beside names are asked about`(header: String, rows: [String]) throws {
        let column = header.split(separator: ",").last ?? ""
        #expect(try causes(header, rows) == ["supplierNumberUnread \(column)"])
    }

    @Test func `British company numbers are asked about, and the sender's word settles it`() throws {
        let rows = ["Acme Ltd,SC123456", "Beta Ltd,01234567"]
        #expect(try causes("Supplier,Ref", rows, scheme: "GB-COH") == ["supplierNumberUnread Ref"])
        let file = ReportFile.text(
            "Supplier,Ref,Amount,Date\nAcme Ltd,SC123456,1.50,2024-02-01", told: ["Ref": "payee"])
        guard case .accepted(let content) = try file.read() else {
            Issue.record("refused")
            return
        }
        #expect(content.warnings == [])
    }

    @Test(arguments: [
        ("Leverancier,Nr", ["Acme,20240001", "Acme,20240002"]), ("Leverancier,Nr", ["Acme,20240001", "Beta,20240001"]),
        ("Leverancier,Ordernummer", ["Acme,12345678"]), ("Leverancier,Boekstuk", ["Acme,12345678"]),
        ("Leverancier,Nr", ["Acme,1234567", "Beta,12345678"]), ("KvK,Nr", ["12345678,23456789"]),
        ("Leverancier,Crediteurnr.", ["Acme,12345678", "Beta,23456789"]),
        ("Leverancier,Debiteurnummer", ["Acme,12345678"]), ("Leverancier,Customer no.", ["Acme,12345678"]),
        ("Leverancier,Plaats", ["Acme,Rotterdam"]), ("Leverancier,Nr", ["Acme,", "Beta,n.v.t."]),
    ]) func `other numbers are not`(header: String, rows: [String]) throws {
        #expect(try causes(header, rows) == [])
    }
}
