import Contracts

/// What a unit of an effort is worth.
enum WorthWords {
    static func phrase(_ worth: ValueBlock.Worth) -> Phrase {
        switch worth {
        case .fteYear(let money): Phrase(en: "\(money) for a full-time year", nl: "\(money) per voltijds jaar")
        case .unit(let unit, let money): phrase(money, each: unit)
        case .invoice(let invoice): phrase(invoice)
        case .adviser:
            Phrase(
                en: "the value that an officer of the authority sets line by line, with a reason",
                nl: "de waarde die een adviseur van de opdrachtgever per regel vaststelt, met motivering")
        }
    }

    private static func phrase(_ money: Money, each unit: ValueBlock.Unit) -> Phrase {
        switch unit {
        case .hour: Phrase(en: "\(money) an hour", nl: "\(money) per uur")
        case .halfDay: Phrase(en: "\(money) a half-day", nl: "\(money) per dagdeel")
        case .day: Phrase(en: "\(money) a day", nl: "\(money) per dag")
        case .month: Phrase(en: "\(money) a month", nl: "\(money) per maand")
        case .period: Phrase(en: "\(money) a placement or period", nl: "\(money) per plaatsing of periode")
        case .once: Phrase(en: "\(money) once a person", nl: "\(money) eenmalig per persoon")
        }
    }

    private static func phrase(_ invoice: ValueBlock.InvoiceWorth) -> Phrase {
        let counted = invoice.share == .one ? whole(invoice.part) : part(invoice.share, invoice.part)
        guard let bonus = invoice.bonus else { return counted }
        let bound = bonus.upTo.map { Phrase(en: ", at most \($0) a line", nl: ", ten hoogste \($0) per regel") }
        let end = bound ?? Phrase(verbatim: "")
        return Phrase(
            en: "\(counted), plus \(bonus.share) of the amount on top\(end)",
            nl: "\(counted), plus \(bonus.share) van het bedrag als toeslag\(end)")
    }

    private static func whole(_ part: ValueBlock.InvoiceWorth.Part) -> Phrase {
        switch part {
        case .invoice: Phrase(en: "the whole invoice, excluding VAT", nl: "het volledige factuurbedrag exclusief btw")
        case .labour:
            Phrase(
                en: "the labour part of the invoice, excluding VAT",
                nl: "het arbeidsdeel van de factuur exclusief btw")
        case .cost: Phrase(en: "the actual cost", nl: "de werkelijke kosten")
        }
    }

    private static func part(_ share: Fraction, _ part: ValueBlock.InvoiceWorth.Part) -> Phrase {
        switch part {
        case .invoice:
            Phrase(en: "\(share) of the invoice, excluding VAT", nl: "\(share) van het factuurbedrag exclusief btw")
        case .labour, .cost: Phrase(en: "\(share) of \(whole(part))", nl: "\(share) van \(whole(part))")
        }
    }
}
