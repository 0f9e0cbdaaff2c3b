import Testing

@testable import Web

@Suite struct FormQueryTests {
    @Test func `fields keep their order, and the first of a name is the one that is asked for`() {
        let query = FormQuery("map=Paid%20out%3Damount&name=a+b&map=Paid+on%3Ddate&bad=%FF&%FF=b&nul=%00&empty")
        #expect(query.fields.map(\.name) == ["map", "name", "map", "empty"])
        #expect(query["map"] == "Paid out=amount")
        #expect(query["name"] == "a b")
        #expect(query["empty"] == "")
        #expect(query["bad"] == nil)
        #expect(query["nul"] == nil)
        #expect(query["missing"] == nil)
    }

    @Test func `a field that nobody heeds is named with those there are`() {
        let query = FormQuery("asOf=2025-01-01&asof=2025-02-01")
        #expect(query.objection(knowing: ["asOf", "asof"]) == nil)
        #expect(
            query.objection(knowing: ["asOf", "since"])
                == "The address has the field \"asof\". It takes these: asOf, since.")
        #expect(
            FormQuery("map=%FF").objection(knowing: ["map"])
                == "The address has the field map=%FF, which is no text in UTF-8. It takes these: map.")
        #expect(FormQuery("a").objection(knowing: []) == "The address has the field \"a\". It takes no fields.")
    }
}
