import Contracts
import Policies

/// What the special rules of a clause of the kind `spendShare` would change in its sample.
struct SpendVariants {
    let drawing: ExampleDrawing
    let rule: SpendShare
    let assessment: Assessment

    var all: [ExampleVariant] {
        [passThrough, OfferVariant(rule.offered, besides: rule.target, of: drawing.sample).variant].compactMap { $0 }
    }

    /// The subcontractor keeps half of what its useful function asks for.
    private var passThrough: ExampleVariant? {
        guard rule.mode == .ownForces, case let line = rule.usefulFunction ?? Fraction(30, over: 100), line > .zero
        else { return nil }
        var payment: ExampleEntry.Payment?
        var lines: [String] = []
        for stroke in drawing.strokes {
            guard case .payment(let found) = stroke.deed, found.firm == .subcontractor else { continue }
            (payment, lines) = (found, stroke.lines)
        }
        guard let payment, let last = lines.last else { return nil }
        let kept = (Fraction(payment.amount) * line * Fraction(1, over: 2)).roundedHalfEven
        let onward = payment.amount - kept
        return drawing.sample.assessed { $0.replacePayment(last, by: onward) }.map { answer in
            .passThrough(paidOn: onward, kept: kept, line: line, counted: answer.credited(lines))
        }
    }
}

extension ClauseSample {
    fileprivate mutating func replacePayment(_ line: String, by amount: Quantity) {
        guard let index = lines.firstIndex(where: { $0.id == line }), case .payment(var payment) = lines[index].fact
        else { return }
        payment.amount = amount
        lines[index].fact = .payment(payment)
    }
}
