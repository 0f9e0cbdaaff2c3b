import Assessment
import Contracts
import Crypto
import Policies

/// What tells one conclusion from another: the SHA-256 of all that is kept of it and of what it was drawn by.
struct ConclusionDigest {
    private var bytes: [UInt8] = []

    /// The digest in hexadecimal.
    static func text(
        of evaluation: Evaluation, from loaded: LoadedDossier, atRisk: Int64, outline: ContractOutline?, basis: String
    ) -> String {
        var digest = ConclusionDigest()
        digest.bytes.reserveCapacity(8_192)
        digest.add(basis)
        digest.add(evaluation.cutOff)
        digest.add(Int64(loaded.stored.revision))
        digest.add(atRisk)
        digest.add(outline)
        for source in loaded.sources { digest.add(Int64(source.receipt)) }
        for commitment in loaded.dossier.commitments {
            digest.add(commitment.code)
            digest.add(commitment.edition)
            digest.add(commitment.from)
        }
        digest.add(Int64(evaluation.coverage.count))
        for tier in evaluation.coverage {
            digest.add(Int64(tier.tier))
            for amount in [tier.paid, tier.named, tier.confirmed] { digest.add(amount.units) }
        }
        for assessment in evaluation.assessments { digest.add(assessment) }
        for flag in evaluation.flags { digest.add(flag, isShadow: false) }
        for flag in evaluation.shadowFlags { digest.add(flag, isShadow: true) }
        return digest.text
    }

    /// The digest of what was added, in hexadecimal.
    var text: String {
        Hexadecimal.text(SHA256.hash(data: bytes))
    }

    /// Field by field: written as JSON it would take longer than all the rest.
    mutating func add(_ outline: ContractOutline?) {
        guard let outline else { return add(nil as Int64?) }
        for text in [
            outline.ref, outline.title, outline.department, outline.primeName, outline.policy, outline.currency.code,
            outline.prime,
        ] {
            add(text)
        }
        add(outline.value.units)
        add(outline.start)
        add(outline.end)
        add(Int64(outline.terms.count))
        for (code, terms) in outline.terms.sorted(by: { $0.key < $1.key }) {
            for text in [code, terms.title, terms.kind.rawValue, terms.openShare] { add(text) }
            add(terms.isLimit ? 1 : 0)
        }
        add(Int64(outline.tiers.count))
        for (node, tier) in outline.tiers.sorted(by: { $0.key < $1.key }) {
            add(node)
            add(Int64(tier))
        }
        for count in [outline.reports.inTime, outline.reports.late, outline.reports.missing] { add(Int64(count)) }
        add(Int64(outline.atRisk.count))
        for part in outline.atRisk {
            add(part.commitment)
            for amount in [part.expected, part.amount] { add(amount.units) }
            add(part.isUnreported ? 1 : 0)
        }
        add(Int64(outline.notPassedDown.count))
        for lacking in outline.notPassedDown {
            add(lacking.node)
            add(lacking.value?.units)
        }
    }

    private mutating func add(_ made: Assessment) {
        add(made.commitment)
        add(made.node)
        add(made.cutOff)
        add(made.period.start)
        add(made.period.end)
        for word in [made.state.rawValue, made.outcome.rawValue, made.withheld?.rawValue, made.conduct.rawValue] {
            add(word)
        }
        for figure in [
            made.required, made.due, made.reported, made.confirmed, made.verified, made.creditedLow, made.creditedHigh,
            made.numerator, made.denominator, made.shortfall, made.certainShortfall, made.consequence,
        ] {
            add(figure?.units)
        }
        add(Int64(made.attribution.count))
        for gap in made.attribution {
            add(gap.node)
            add(gap.gap.units)
        }
        add(made.settledBy)
    }

    private mutating func add(_ flag: Flag, isShadow: Bool) {
        add(isShadow ? "shadow" : "shown")
        add(flag.key)
        add(flag.amount?.units)
        add(flag.message)
        add(flag.because)
    }

    private mutating func add(_ texts: [String]) {
        add(Int64(texts.count))
        for text in texts { add(text) }
    }

    /// A text with its length before it, so that no two lists of texts look alike.
    private mutating func add(_ text: String?) {
        add(text.map { Int64($0.utf8.count) })
        if let text { bytes.append(contentsOf: text.utf8) }
    }

    private mutating func add(_ day: Day?) {
        add(day.map { Int64($0.number) })
    }

    private mutating func add(_ number: Int64?) {
        bytes.append(number == nil ? 0 : 1)
        withUnsafeBytes(of: (number ?? 0).littleEndian) { bytes.append(contentsOf: $0) }
    }
}
