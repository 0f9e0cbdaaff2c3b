import Contracts

/// The times in which a clause does not hold.
struct SuspensionWords {
    let suspended: [Suspension]

    var sentences: [Phrase] {
        guard !suspended.isEmpty else {
            return [
                Phrase(
                    en: "No time is given in which this clause does not hold.",
                    nl: "Er is geen periode opgegeven waarin deze bepaling niet geldt.")
            ]
        }
        return suspended.flatMap { [Self.extent($0)] + Self.reason($0) }
    }

    private static func extent(_ suspension: Suspension) -> Phrase {
        switch (suspension.contracts, suspension.to) {
        case (.new, let to?):
            Phrase(
                en: "Contracts dated from \(suspension.from) up to and including \(to) are not bound.",
                nl: "Deze bepaling geldt niet voor opdrachten met een datum van \(suspension.from) tot en met \(to).")
        case (.new, nil):
            Phrase(
                en: "Contracts dated \(suspension.from) or later are not bound.",
                nl: "Deze bepaling geldt niet voor opdrachten met een datum vanaf \(suspension.from).")
        case (.all, let to?):
            Phrase(
                en: "From \(suspension.from) up to and including \(to) no verdict is given on any contract.",
                nl: "Van \(suspension.from) tot en met \(to) wordt over geen enkele opdracht een oordeel gegeven.")
        case (.all, nil):
            Phrase(
                en: "From \(suspension.from) on this clause has expired: no verdict is given on any contract.",
                nl: "Vanaf \(suspension.from) is deze bepaling vervallen: over geen enkele opdracht wordt nog een "
                    + "oordeel gegeven.")
        }
    }

    private static func reason(_ suspension: Suspension) -> [Phrase] {
        let because = suspension.because
        let source = suspension.source.map { Phrase(en: "Source: \($0)", nl: "Bron: \($0)") }
        return [Phrase(en: "Reason: \(because)", nl: "Reden: \(because)")] + [source].compactMap { $0 }
    }
}
