import Foundation
import Policies
import Testing

@Suite struct PolicyNodeTests {
    private func node(_ json: String) throws -> PolicyNode {
        try JSONDecoder().decode(PolicyNode.self, from: Data(json.utf8))
    }

    private func json(_ node: PolicyNode) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(node), as: UTF8.self)
    }

    @Test(arguments: [
        ("12", "12"), ("-3", "-3"), ("0.1", "0.1"), ("1200.50", "1200.5"), ("true", "true"), ("false", "false"),
        ("\"12\"", "12"), ("\"\"", ""), ("100000000000.1234", "100000000000.1234"),
    ])
    func `a number or truth value of JSON becomes a scalar as written`(json: String, text: String) throws {
        #expect(try node("[\(json)]").content == .list([PolicyNode(.scalar(text))]))
    }

    @Test func `keys are read in alphabetical order whatever their order in JSON`() throws {
        let node = try node(#"{ "b": 1, "a": null, "c": [] }"#)
        #expect(
            node.content
                == .map([
                    PolicyNode.Entry(key: "a", value: PolicyNode(.null)),
                    PolicyNode.Entry(key: "b", value: PolicyNode(.scalar("1"))),
                    PolicyNode.Entry(key: "c", value: PolicyNode(.list([]))),
                ]))
    }

    @Test func `every scalar is written as a text`() throws {
        #expect(
            try json(try node(#"{ "n": 12, "t": true, "z": null, "l": [ 1.5, "x" ] }"#))
                == #"{"l":["1.5","x"],"n":"12","t":"true","z":null}"#)
    }

    @Test func `what was written is read back the same`() throws {
        let samples = try JSONDecoder().decode(PolicyNode.self, from: try Fixture("clauses.json").data())
        let again = try node(try json(samples))
        #expect(again == samples)
    }
}
