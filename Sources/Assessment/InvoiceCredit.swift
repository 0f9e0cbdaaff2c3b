import Contracts
import Policies

/// What an invoice or a cost counts for.
struct InvoiceCredit {
    /// The credit with its bonus, rounded once.
    let credit: Quantity
    /// The arithmetic: `100% of 4,000.00 + bonus 2,000.00`.
    let arithmetic: String

    init(_ worth: ValueBlock.InvoiceWorth, of amount: Quantity) {
        let units = Int128(amount.units)
        var text = "\(Wording.percent(worth.share)) of \(Wording.amount(amount))"
        guard let bonus = worth.bonus else {
            credit = Quantity(share: worth.share, ofUnits: units)
            arithmetic = text
            return
        }
        let added = Quantity(share: bonus.share, ofUnits: units)
        // A correction takes the bonus back within the same bound.
        if let most = bonus.upTo?.amount, added > most || added < .zero - most {
            let held = added > .zero ? most : .zero - most
            credit = Quantity(share: worth.share, ofUnits: units) + held
            text += " + bonus \(Wording.amount(held)), the most"
        } else {
            credit = Quantity(share: worth.share + bonus.share, ofUnits: units)
            text += " + bonus \(Wording.percent(bonus.share))"
        }
        arithmetic = text
    }
}
