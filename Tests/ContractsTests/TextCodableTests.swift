import Contracts
import Foundation
import Testing

@Suite struct TextCodableTests {
    private struct Box: Codable, Equatable {
        var day: Day
        var period: Period
        var amount: Quantity
        var currency: Currency
    }

    @Test func `values travel as texts and come back the same`() throws {
        let json = #"{"amount":"-0.5000","currency":"EUR","day":"2024-02-29","period":"2024-03-01\/2024-08-31"}"#
        let box = try JSONDecoder().decode(Box.self, from: Data(json.utf8))
        #expect(box.amount == Quantity(units: -5_000))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(box), as: UTF8.self) == json)
    }

    @Test func `a number where a text belongs is refused, so no amount passes through a binary fraction`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Quantity].self, from: Data("[0.1]".utf8))
        }
    }
}
