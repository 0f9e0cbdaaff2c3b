import Testing

@testable import Web

@Suite struct FormQueryTests {
    @Test func `fields keep their order, and the first of a name is the one that is asked for`() {
        let query = FormQuery("map=Paid%20out%3Damount&name=a+b&map=Paid+on%3Ddate&bad=%FF&%FF=b&nul=%00&empty")
        #expect(query.fields.map(\.name) == ["map", "name", "map", "bad", "nul", "empty"])
        #expect(query["map"] == "Paid out=amount")
        #expect(query["name"] == "a b")
        #expect(query["empty"] == "")
        #expect(query["bad"] == FormQuery.unreadable)
        #expect(query["nul"] == FormQuery.unreadable)
        #expect(query["missing"] == nil)
    }
}
