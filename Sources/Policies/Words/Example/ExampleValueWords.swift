import Contracts

/// The example of a clause of the kind `valueShare`.
struct ExampleValueWords {
    let example: ClauseExample

    var sentences: [Phrase] {
        receipts + [owed] + deeds.map { phrase($0) } + ExampleAnswerWords(example: example).sentences(of: deeds.count)
    }

    private var deeds: [ExampleEntry] {
        example.entries.filter { if case .receipt = $0.deed { false } else { true } }
    }

    private var receipts: [Phrase] {
        example.entries.compactMap { entry in
            guard case .receipt(let amount) = entry.deed else { return nil }
            let (money, day) = (example.money(amount), example.cutOff)
            return Phrase(
                en: "By \(day) the authority has paid \(money).",
                nl: "Tot en met \(day) heeft de opdrachtgever \(money) betaald.")
        }
    }

    private var owed: Phrase {
        ExampleOwedWords(example: example).phrase
    }

    private func phrase(_ entry: ExampleEntry) -> Phrase {
        let sum = ExampleSumWords(example: example).phrase(entry)
        switch entry.deed {
        case .placement(let block, let hours, let months):
            let (name, time) = (title(block), Span(months: months))
            return Phrase(
                en: "A person in \(name) works \(hours) hours a week for \(time): \(sum).",
                nl: "Een persoon in \(name) werkt \(time) lang \(hours) uur per week: \(sum).")
        case .activity(let block, let quantity):
            let (name, number) = (title(block), ExampleUnitWords.phrase(quantity, in: example.clause.block(block)))
            return Phrase(en: "\(number) of \(name): \(sum).", nl: "\(number) \(name): \(sum).")
        case .purchase(let block, let amount):
            return purchase(title(block), example.clause.block(block), example.money(amount), sum)
        case .advised(let block):
            let (name, money) = (title(block), example.money(entry.credited))
            return Phrase(
                en: "An officer of the authority values the entry in \(name) at \(money).",
                nl: "Een adviseur van de opdrachtgever waardeert de inzet in \(name) op \(money).")
        case .receipt, .payment, .number, .hours, .statement:
            return sum
        }
    }

    private func purchase(_ name: Phrase, _ block: ValueBlock?, _ spent: Money, _ sum: Phrase) -> Phrase {
        let amount =
            block?.countsLabourOnly == true
            ? Phrase(
                en: "Of an invoice \(spent) is labour, and it is", nl: "Van een factuur is \(spent) arbeid, en die is")
            : Phrase(en: "\(spent) is", nl: "\(spent) is")
        guard let statuses = block?.requires, !statuses.isEmpty else {
            return Phrase(en: "\(amount) spent on \(name): \(sum).", nl: "\(amount) besteed aan \(name): \(sum).")
        }
        let status = ListWords.and(NameWords.quoted(statuses))
        return Phrase(
            en: "\(amount) spent on \(name), at a firm with the status \(status): \(sum).",
            nl: "\(amount) besteed aan \(name), bij een bedrijf met de status \(status): \(sum).")
    }

    private func title(_ code: String) -> Phrase {
        example.clause.blockTitle(code).quoted
    }
}

extension Clause {
    /// A block of the table of values by its code; nil for none.
    func block(_ code: String) -> ValueBlock? {
        guard case .valueShare(let share) = rule else { return nil }
        return share.values.blocks.first { $0.code == code }
    }

    /// The title of a block, or its code.
    func blockTitle(_ code: String) -> Phrase {
        TitleWords.phrase(block(code)?.title ?? [:], code: code)
    }
}

extension ValueBlock {
    /// Whether only the labour part of an invoice counts.
    fileprivate var countsLabourOnly: Bool {
        if case .invoice(let invoice) = worth { invoice.part == .labour } else { false }
    }
}
