import Contracts
import Policies
import Reports
import Testing

@Suite struct DropNameTests {
    @Test(
        arguments: [
            ("C-1", "2024-03-01/2024-08-31", "C-1__2024-03-01_2024-08-31__a.csv"), ("A/1", "2", "A%2F1__2__a.csv"),
            ("50%", "2", "50%25__2__a.csv"), ("A__B", "2", "A%5F%5FB__2__a.csv"), (".a", "2", "%2Ea__2__a.csv"),
            (nil, "2", "CONTRACT__2__a.csv"), ("C-1", nil, "C-1__PERIOD__a.csv"), (nil, nil, "CONTRACT__PERIOD__a.csv"),
        ] as [(String?, String?, String)])
    func `the name says contract and period, and what is not known by its word`(
        contract: String?, period: String?, name: String
    ) {
        #expect(DropName.text(contract: contract, period: period, name: "a.csv") == name)
        let folder = DropName.folder(contract: contract, period: period)
        #expect(folder + "/a.csv" == name.replacing("__a.csv", with: "/a.csv").replacing("__", with: "/"))
    }

    @Test(arguments: Language.allCases)
    func `a form says by itself which report it was made for, as a text and as a workbook`(language: Language) throws {
        let form = try Form(language)
        for bytes in [Array(form.template.csv.utf8), try form.template.workbook()] {
            let origin = try #require(FormOrigin(bytes, name: "a", timeUsed: nil))
            #expect(origin.contract == form.context.contract.ref)
            #expect(origin.period == form.context.period)
        }
    }

    @Test func `what is no form says nothing`() throws {
        let workbook = try SeenWorkbook.sent()
        for bytes in [Array("kind,payee\n".utf8), workbook, [], Array("PK\u{3}\u{4} none".utf8)] {
            #expect(FormOrigin(bytes, name: "a", timeUsed: nil) == nil)
        }
    }
}
