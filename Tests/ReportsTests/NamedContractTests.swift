import Testing

@testable import Reports

@Suite struct NamedContractTests {
    @Test(arguments: [
        "LM-2024-002", "lm 2024 002", "LM2024002", "contract LM-2024-002", "LM-2024-002/1", "LM-2024-002 perceel 1",
        "Raamovereenkomst, LM-2024-002 (lot 3)",
    ])
    func `a reference is seen with words and lots about it`(cell: String) {
        #expect(NamedContract("LM-2024-002").agrees(cell) == true)
    }

    @Test(arguments: [
        "LM-2024-016", "contract LM-2024-016", "AB 2023 001", "LM-2024-02", "LM-2024-016 (was LM-2024-002)",
    ])
    func `another reference of the same kind is another contract`(cell: String) {
        #expect(NamedContract("LM-2024-002").agrees(cell) == false)
    }

    @Test(arguments: ["Perceel 2", "Hoofdcontract 1", "Raamovereenkomst 2024", "4600001234", "SUB-2024-01", "nr 5", ""])
    func `titles, lots and the numbers of other books are held against nobody`(cell: String) {
        #expect(NamedContract("LM-2024-002").agrees(cell) == nil)
    }

    @Test func `a short reference is told from the next ones, a number without the zeros in front`() {
        #expect(NamedContract("C-9").agrees("C-10") == false)
        #expect(NamedContract("0042").agrees("42") == true)
        #expect(NamedContract("42").agrees("43") == false)
    }
}
