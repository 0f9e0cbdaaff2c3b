import Contracts
import Foundation
import Testing

@Suite struct ChainNodeTests {
    private func node(_ more: String, carries: String = "[]") throws -> ChainNode {
        try JSONDecoder().decode(
            ChainNode.self,
            from: Data(#"{"node": "n1", "parent": "n0", "party": "A", "carries": \#(carries)\#(more)}"#.utf8))
    }

    private func objection(_ more: String, carries: String = "[]") -> String? {
        do {
            _ = try node(more, carries: carries)
            return nil
        } catch DecodingError.dataCorrupted(let context) {
            return context.debugDescription
        } catch {
            return "\(error)"
        }
    }

    @Test func `a node without the later keys says nothing beyond what it carries`() throws {
        let found = try node("", carries: #"["a"]"#)
        #expect(found == ChainNode(node: "n1", parent: "n0", party: "A", value: nil, carries: ["a"]))
        #expect(found.passing(of: "a") == nil)
    }

    @Test func `each clause has its own answer, document and day`() throws {
        let found = try node(
            #"""
            , "scope": "Glazing", "passedDown": [{"code": "a", "value": "yes", "document": "annex 3", "date": "2024-02-12"},
              {"code": "b", "value": "unknown"}, {"code": "c", "value": "no"}]
            """#, carries: #"["a"]"#)
        #expect(found.scope == "Glazing")
        #expect(
            found.passing(of: "a")
                == PassedDown(code: "a", value: .yes, document: "annex 3", date: Day("2024-02-12")))
        #expect(["b", "c", "d"].map { found.passing(of: $0)?.value } == [.unknown, .no, nil])
        let again = try JSONDecoder().decode(ChainNode.self, from: JSONEncoder().encode(found))
        #expect(again == found)
    }

    @Test func `an answer against what the node carries is an error`() {
        #expect(
            objection(#", "passedDown": [{"code": "a", "value": "yes"}]"#)
                == #"found yes for "a", which "carries" does not name, expected it there too; correct one of the two"#)
        for value in ["no", "unknown"] {
            #expect(
                objection(#", "passedDown": [{"code": "a", "value": "\#(value)"}]"#, carries: #"["a"]"#)
                    == #"found \#(value) for "a", which "carries" names, expected yes; correct one of the two"#)
        }
        #expect(
            objection(#", "passedDown": [{"code": "a", "value": "no"}, {"code": "a", "value": "no"}]"#)
                == #"found "a" again, expected each clause once"#)
    }

    @Test func `an answer other than the three is told with them`() {
        #expect(
            objection(#", "passedDown": [{"code": "a", "value": "perhaps"}]"#)
                == #"found "perhaps", expected yes, no or unknown"#)
    }

    @Test func `a text of several lines or of more than five hundred characters is none for the record`() {
        #expect(objection(#", "scope": "a\nb""#)?.contains("control character") == true)
        #expect(objection(", \"scope\": \"\(String(repeating: "x", count: 501))\"")?.contains("501 characters") == true)
        #expect(
            objection(#", "passedDown": [{"code": "a", "value": "no", "document": "a\u001bb"}]"#)?
                .contains("control character") == true)
        #expect(objection(", \"scope\": \"\(String(repeating: "x", count: 500))\"") == nil)
    }
}
