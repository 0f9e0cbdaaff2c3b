import Contracts
import Policies

/// The numbers of an example as its words may print them, in canonical form: `15555.56`, `5`, `2025`.
struct PrintedNumbers {
    private(set) var all: Set<String> = ["12"]

    init(_ example: ClauseExample) {
        add(example.contract)
        add(example.parameters)
        add(example.cutOff)
        add(example.entries)
        add(example.answer)
        add(example.variants)
        if let rate = example.clause.consequence?.rate { add(rate) }
        let paid = example.entries.map { entry in
            if case .payment(let payment) = entry.deed { payment.amount } else { Quantity.zero }
        }
        add(paid.reduce(.zero, +))
    }

    private mutating func add(_ value: Any) {
        switch value {
        case let quantity as Quantity:
            insert(Fraction(quantity))
            insert(Fraction(quantity) * Fraction(100))
        case let fraction as Fraction:
            insert(fraction)
            insert(fraction * Fraction(100))
        case let day as Day:
            all.formUnion([String(day.parts.day), String(day.parts.year)])
        case let number as Int: all.insert(String(number))
        default: for child in Mirror(reflecting: value).children { add(child.value) }
        }
    }

    /// Rounded half-even to cents, without decimals that say nothing.
    private mutating func insert(_ value: Fraction) {
        let cents = (value * Fraction(1, over: 100)).roundedHalfEven
        all.insert(PrintedNumbers.canonical(Quantity(units: cents.units * 100).description))
    }

    private static func canonical(_ text: String) -> String {
        var digits = text
        while digits.contains("."), digits.hasSuffix("0") || digits.hasSuffix(".") { digits.removeLast() }
        return digits
    }

    /// The numbers of a sentence, names between quotation marks left out.
    static func found(in sentence: String, _ language: Language) -> [String] {
        let outside = sentence.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
        let (grouping, decimal): (Character, Character) = language == .en ? (",", ".") : (".", ",")
        return outside.split { !$0.isNumber && $0 != "." && $0 != "," }.compactMap { word in
            let number = word.reversed().drop { !$0.isNumber }.reversed().filter { $0 != grouping }
            guard !number.isEmpty else { return nil }
            return canonical(String(number.map { $0 == decimal ? "." : $0 }))
        }
    }
}
