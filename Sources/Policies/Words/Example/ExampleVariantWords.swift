import Contracts

/// What a special rule would change, in a sentence.
struct ExampleVariantWords {
    let example: ClauseExample

    func phrase(_ variant: ExampleVariant) -> Phrase {
        switch variant {
        case .bonus(let code, let adds, let counted): bonus(code, example.money(adds), example.money(counted))
        case .fewHours(let hours, let least, let counted): fewHours(hours, least, counted)
        case .window(let block, let worked, let counts, let factors, let counted):
            window(block, worked, counts, ExampleSumWords(example: example).phrase(factors, counted: counted))
        case .limit(let block, let limit, let claimed, let counted):
            self.limit(example.clause.block(block), block, limit, claimed, example.money(counted))
        case .cap(let cap, let claimed, let counted):
            self.cap(cap, example.money(claimed), example.money(counted))
        case .elsewhere(let most, let claimed, let counted):
            elsewhere(most, example.money(claimed), example.money(counted))
        case .certificates(let all): otherwise.certificates(all)
        case .offer(let share, let required): otherwise.offer(share, required)
        case .littleLabour(let labour, let share, let required):
            otherwise.littleLabour(labour, share, example.money(required))
        case .bound(let value, let unbounded, let required):
            otherwise.bound(example.money(value), example.money(unbounded), example.money(required))
        case .passThrough(let paidOn, let kept, let line, let counted):
            otherwise.passThrough(example.money(paidOn), example.money(kept), line, example.money(counted))
        case .nothing(let shortfall, let cost):
            otherwise.nothing(example.money(shortfall), cost.map { example.money($0) })
        case .lateReport(let cost): otherwise.late(example.money(cost))
        case .unstated(let day): otherwise.unstated(day)
        }
    }

    private var otherwise: ExampleOtherwiseWords { ExampleOtherwiseWords(example: example) }

    private func bonus(_ code: String, _ adds: Money, _ counted: Money) -> Phrase {
        let title = bonusTitle(code).quoted
        return Phrase(
            en: "With the bonus \(title) that person counts for \(adds) more, \(counted) in all.",
            nl: "Met de toeslag \(title) telt die persoon voor \(adds) meer, in totaal \(counted).")
    }

    private func bonusTitle(_ code: String) -> Phrase {
        guard case .valueShare(let share) = example.clause.rule else { return Phrase(verbatim: code) }
        return TitleWords.phrase(share.values.bonuses.first { $0.code == code }?.title ?? [:], code: code)
    }

    private func fewHours(_ hours: Quantity, _ least: Quantity, _ counted: Quantity) -> Phrase {
        let money = example.money(counted)
        return Phrase(
            en: "At \(hours) hours a week, below the minimum of \(least), that person would count for \(money).",
            nl: "Met \(hours) uur per week, minder dan het minimum van \(least), zou die persoon voor \(money) tellen.")
    }

    private func window(_ block: String, _ worked: Int, _ counts: Int, _ sum: Phrase) -> Phrase {
        let (name, all, most) = (title(block), Span(months: worked), Span(months: counts))
        if example.clause.block(block)?.window?.from == .lastBenefit {
            return Phrase(
                en: "A person whose last benefit ended the day before and who works \(all) full-time in \(name) counts "
                    + "for \(most) of them: \(sum).",
                nl: "Een persoon van wie de laatste uitkering de dag ervoor eindigde en die \(all) voltijds werkt in "
                    + "\(name), telt daarvan \(most) mee: \(sum).")
        }
        return Phrase(
            en: "A person who works \(all) full-time in \(name) counts for \(most) of them: \(sum).",
            nl: "Een persoon die \(all) voltijds werkt in \(name), telt daarvan \(most) mee: \(sum).")
    }

    private func limit(
        _ block: ValueBlock?, _ code: String, _ limit: ValueBlock.Limit, _ claimed: Quantity, _ counted: Money
    ) -> Phrase {
        let number = ExampleUnitWords.phrase(claimed, in: block)
        let most = LimitWords.phrase(limit, of: block?.worth ?? .adviser)
        return Phrase(
            en: "Of \(number) of \(title(code)) in one line \(counted) counts: \(most).",
            nl: "Van \(number) \(title(code)) in één regel telt \(counted) mee: \(most).")
    }

    private func cap(_ cap: ValueTable.Cap, _ claimed: Money, _ counted: Money) -> Phrase {
        let name = NameWords.quoted(cap.category)
        return Phrase(
            en: "Of \(claimed) delivered in the category \(name), at most \(cap.share) of what is required counts: "
                + "\(counted).",
            nl: "Van \(claimed) in de categorie \(name) telt ten hoogste \(cap.share) van de verplichting mee: "
                + "\(counted).")
    }

    private func elsewhere(_ most: Fraction, _ claimed: Money, _ counted: Money) -> Phrase {
        Phrase(
            en: "Of \(claimed) delivered on other projects, at most \(most) of what is required counts: \(counted).",
            nl: "Van \(claimed) op andere projecten telt ten hoogste \(most) van de verplichting mee: \(counted).")
    }

    private func title(_ code: String) -> Phrase {
        example.clause.blockTitle(code).quoted
    }
}
