import Contracts

/// Where in the subtree the shortfall of a value share is.
struct ValueAttribution {
    let subject: Subject
    let dossier: IndexedDossier
    let due: Int128
    let low: Int128
    let credits: [LineCredit]

    /// A gap for every node: its part of what is due, by its own share of the value, less what its lines count for.
    var gaps: [Assessment.Gap] {
        var own = Dictionary(uniqueKeysWithValues: subject.places.map { ($0, dossier.value(of: $0)) })
        own[subject.place] = subject.value
        for place in subject.places.dropFirst() {
            if let parent = dossier.chain.parents[place] { own[parent, default: 0] -= dossier.value(of: place) }
        }
        var credited = Array(repeating: Int128(0), count: dossier.chain.nodes.count)
        for credit in credits { credited[dossier.lines[credit.line].place] += credit.low }
        return Remainder(total: due - low, subject: subject, dossier: dossier).gaps { place in
            guard subject.value != 0 else { return -credited[place] }
            let gap = due * (own[place] ?? 0) - credited[place] * subject.value
            return Int128(Quantity(rounding: gap, over: subject.value).units)
        }
    }
}
