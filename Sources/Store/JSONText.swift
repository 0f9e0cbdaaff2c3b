import Assessment
import Contracts

/// JSON put together piece by piece: an encoder takes longer over a chain's gaps than the assessment of the chain.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    /// An array whose elements `body` writes.
    static func array<Element>(
        _ elements: [Element], _ body: (inout JSONText, Element) -> Void
    ) -> [UInt8] {
        var text = JSONText()
        text.bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { text.bytes.append(UInt8(ascii: ",")) }
            body(&text, element)
        }
        text.bytes.append(UInt8(ascii: "]"))
        return text.bytes
    }

    /// How much of what each tier paid is known.
    static func coverage(_ tiers: [TierCoverage]) -> String {
        let bytes = array(tiers) { text, tier in
            text.plain("{\"tier\":")
            text.bytes.append(contentsOf: Array(String(tier.tier).utf8))
            for (name, amount) in [("paid", tier.paid), ("named", tier.named), ("confirmed", tier.confirmed)] {
                text.plain(",")
                text.string(name)
                text.plain(":")
                text.string(amount.description)
            }
            text.plain("}")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What needs no escape, as it is.
    mutating func plain(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A text in quotes.
    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: Array("\\u00".utf8))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
