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
        // By place within the subtree, so that a small subtree of a large chain takes little.
        let root = subject.place
        var own = subject.places.map { dossier.value(of: $0) }
        own[0] = subject.value
        for place in subject.places.dropFirst() {
            if let parent = dossier.chain.parents[place] { own[parent - root] -= dossier.value(of: place) }
        }
        var credited = Array(repeating: Int128(0), count: own.count)
        for credit in credits {
            let place = dossier.lines[credit.line].place
            if subject.places.contains(place) { credited[place - root] += credit.low }
        }
        return Remainder(total: due - low, subject: subject, dossier: dossier).gaps { place in
            guard subject.value != 0 else { return -credited[place - root] }
            let gap = due * own[place - root] - credited[place - root] * subject.value
            return Int128(Quantity(rounding: gap, over: subject.value).units)
        }
    }
}
