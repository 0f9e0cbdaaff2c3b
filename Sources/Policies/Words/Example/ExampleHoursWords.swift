import Contracts

/// The example of a clause of the kind `hoursShare`.
struct ExampleHoursWords {
    let example: ClauseExample
    let rule: HoursShare

    var sentences: [Phrase] {
        example.entries.compactMap { phrase($0) } + [owed, result]
            + [ExampleAnswerWords(example: example).cost].compactMap { $0 }
    }

    private func phrase(_ entry: ExampleEntry) -> Phrase? {
        guard case .hours(let group, let quantity) = entry.deed else { return nil }
        let (day, name) = (example.cutOff, NameWords.quoted(group))
        if group == "all" {
            return Phrase(
                en: "By \(day) \(quantity) hours have been worked in all.",
                nl: "Tot en met \(day) zijn in totaal \(quantity) uren gewerkt.")
        }
        return rule.leaveOut.contains(group)
            ? Phrase(
                en: "The \(quantity) hours of the group \(name) among them stand outside the count.",
                nl: "De \(quantity) uren van de groep \(name) daarin blijven buiten beschouwing.")
            : Phrase(
                en: "The group \(name) worked \(quantity) hours of them.",
                nl: "De groep \(name) werkte daarvan \(quantity) uren.")
    }

    private var owed: Phrase {
        let (share, answer) = (rule.target, example.answer)
        let whole = answer.whole ?? .zero
        return example.isCeiling
            ? Phrase(
                en: "At most \(share) × \(whole) = \(answer.required) hours are allowed.",
                nl: "Ten hoogste \(share) × \(whole) = \(answer.required) uren zijn toegestaan.")
            : Phrase(
                en: "At least \(share) × \(whole) = \(answer.required) hours are required.",
                nl: "Ten minste \(share) × \(whole) = \(answer.required) uren zijn vereist.")
    }

    private var result: Phrase {
        let short = example.answer.shortfall
        if example.answer.isMet { return Phrase(en: "The clause is met.", nl: "Aan de bepaling is voldaan.") }
        return example.isCeiling
            ? Phrase(en: "That is \(short) hours too many.", nl: "Dat zijn \(short) uren te veel.")
            : Phrase(en: "\(short) hours are missing.", nl: "Er ontbreken \(short) uren.")
    }
}
