import Contracts

/// The example of a clause of the kind `spendShare`.
struct ExampleSpendWords {
    let example: ClauseExample
    let rule: SpendShare

    var sentences: [Phrase] {
        paid + leftOut + [owed] + payments.map { phrase($0.payment, $0.entry) } + [sum]
            + ExampleAnswerWords(example: example).sentences(of: 1)
    }

    private var all: [(payment: ExampleEntry.Payment, entry: ExampleEntry)] {
        example.entries.compactMap { entry in
            if case .payment(let payment) = entry.deed { (payment, entry) } else { nil }
        }
    }

    private var payments: [(payment: ExampleEntry.Payment, entry: ExampleEntry)] {
        all.filter { !isLeftOut($0.payment) }
    }

    private func isLeftOut(_ payment: ExampleEntry.Payment) -> Bool {
        payment.role.map { rule.leaveOut.contains($0) } ?? false
    }

    private var paid: [Phrase] {
        let day = example.cutOff
        let total = example.money(all.reduce(.zero) { $0 + $1.payment.amount })
        let receipts: [Phrase] = example.entries.compactMap { entry in
            guard case .receipt(let amount) = entry.deed else { return nil }
            let money = example.money(amount)
            return Phrase(
                en: "By \(day) the authority has paid \(money).",
                nl: "Tot en met \(day) heeft de opdrachtgever \(money) betaald.")
        }
        let spent = Phrase(
            en: "By \(day) the main contractor has paid others \(total).",
            nl: "Tot en met \(day) heeft de opdrachtnemer \(total) aan anderen betaald.")
        return receipts + [spent]
    }

    /// What is paid before anything is left out: by the authority, where that is the whole, or by the main contractor.
    private var gross: Quantity {
        let received: [Quantity] = example.entries.compactMap { entry in
            if case .receipt(let amount) = entry.deed { amount } else { nil }
        }
        let amounts = received.isEmpty ? all.map(\.payment.amount) : received
        return amounts.reduce(.zero, +)
    }

    private var leftOut: [Phrase] {
        all.filter { isLeftOut($0.payment) }.flatMap { payment, _ -> [Phrase] in
            guard let name = payment.role else { return [] }
            let (money, role) = (example.money(payment.amount), NameWords.quoted(name))
            let told = Phrase(
                en: "Of that, \(money) in the role \(role) stands outside the count.",
                nl: "Daarvan blijft \(money) in de rol \(role) buiten beschouwing.")
            guard let whole = example.answer.whole, whole == gross - payment.amount else { return [told] }
            let (before, after) = (example.money(gross), example.money(whole))
            return [
                told,
                Phrase(
                    en: "The whole is \(before) - \(money) = \(after).",
                    nl: "Het totaal is \(before) - \(money) = \(after)."),
            ]
        }
    }

    /// The target of its whole, and what is due where that is less.
    private var owed: Phrase {
        guard example.answer.required > .zero else {
            return Phrase(
                en: "The clause sets no target for firms \(status).",
                nl: "De bepaling stelt geen percentage voor bedrijven \(status).")
        }
        let required = ExampleOwedWords(example: example).amount
        let share = ShareWords.phrase(Phrase(en: "\(required)", nl: "\(required)"), rule.comparison)
        let goal =
            rule.mode == .leaving
            ? Phrase(
                en: "\(share) may go to others than the main contractor and firms \(status).",
                nl: "\(share) mag terechtkomen bij anderen dan de opdrachtnemer en bedrijven \(status).")
            : Phrase(
                en: "\(share) \(ShareWords.verb(rule.comparison)) go to firms \(status).",
                nl: "\(share) \(ShareWords.verb(rule.comparison)) gaan naar bedrijven \(status).")
        guard example.answer.due != example.answer.required else { return goal }
        let (due, day) = (example.money(example.answer.due), example.cutOff)
        return Phrase(
            en: "\(goal) Of that, \(due) is due by \(day).",
            nl: "\(goal) Daarvan moet \(due) uiterlijk op \(day) zijn besteed.")
    }

    private var status: Phrase {
        switch rule.eligible {
        case .all(let codes):
            let names = ListWords.and(NameWords.quoted(codes))
            return Phrase(en: "with the status \(names)", nl: "met de status \(names)")
        case .any(let codes):
            let names = ListWords.or(NameWords.quoted(codes))
            return Phrase(en: "with the status \(names)", nl: "met de status \(names)")
        }
    }

    private func phrase(_ payment: ExampleEntry.Payment, _ entry: ExampleEntry) -> Phrase {
        let (to, effect) = (Self.destination(of: payment, example), counted(entry))
        let amount = example.money(payment.amount)
        return Phrase(en: "\(amount) goes to \(to): \(effect).", nl: "\(amount) gaat naar \(to): \(effect).")
    }

    private static func destination(of payment: ExampleEntry.Payment, _ example: ClauseExample) -> Phrase {
        switch payment.firm {
        case .supplier:
            guard let role = payment.role.map({ NameWords.quoted($0) }) else {
                return Phrase(en: "a supplier with that status", nl: "een leverancier met die status")
            }
            return Phrase(
                en: "a firm with that status in the role \(role)", nl: "een bedrijf met die status in de rol \(role)")
        case .subcontractor:
            guard let onward = payment.paidOn.map({ example.money($0) }) else {
                return Phrase(en: "a subcontractor with that status", nl: "een onderaannemer met die status")
            }
            return Phrase(
                en: "a subcontractor with that status, which pays \(onward) of it on to a firm without it",
                nl: "een onderaannemer met die status, die daarvan \(onward) doorbetaalt aan een bedrijf zonder die "
                    + "status")
        case .affiliate:
            return Phrase(
                en: "a firm with that status that is an affiliate of the main contractor",
                nl: "een bedrijf met die status dat met de opdrachtnemer verbonden is")
        case .others: return Phrase(en: "firms without that status", nl: "bedrijven zonder die status")
        }
    }

    private func counted(_ entry: ExampleEntry) -> Phrase {
        guard entry.credited != .zero else {
            return rule.mode == .leaving
                ? Phrase(en: "none of it leaves", nl: "daarvan komt niets bij anderen terecht")
                : Phrase(en: "none of it counts", nl: "daarvan telt niets mee")
        }
        let amount = ExampleSumWords(example: example).phrase(entry)
        return rule.mode == .leaving
            ? Phrase(en: "\(amount) leaves", nl: "\(amount) komt bij anderen terecht")
            : Phrase(en: "\(amount) counts", nl: "\(amount) telt mee")
    }

    private var sum: Phrase {
        let money = example.money(example.answer.credited)
        return rule.mode == .leaving
            ? Phrase(en: "Together \(money) leaves.", nl: "Samen komt \(money) bij anderen terecht.")
            : Phrase(en: "Together \(money) counts.", nl: "Samen telt \(money) mee.")
    }
}

extension ShareWords {
    /// An amount as a floor or a ceiling.
    fileprivate static func phrase(_ amount: Phrase, _ comparison: SpendShare.Comparison) -> Phrase {
        switch comparison {
        case .atLeast: Phrase(en: "At least \(amount)", nl: "Ten minste \(amount)")
        case .atMost: Phrase(en: "At most \(amount)", nl: "Ten hoogste \(amount)")
        }
    }
}
