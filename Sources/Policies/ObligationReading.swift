import Contracts

extension Obligation {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.obligation) else { return nil }
        let amount = Amount(fields)
        // The other keys are read without an amount as well, so that their faults are told at once.
        self.init(amount ?? .rate(nil, of: .contractValue))
        readTerms(fields)
        if amount == nil { return nil }
    }

    private mutating func readTerms(_ fields: Fields) {
        offered = fields["offered"].flatMap { Offer($0, besides: rate) }
        minimum = fields["minimum"]?.money()
        cap = fields["cap"]?.money()
        if let minimum, let cap, minimum.currency == cap.currency, minimum.amount > cap.amount {
            fields.cursor.fault("the minimum \(minimum.brief) is above the cap \(cap.brief)")
        }
        let list = fields["reductions"]?.items("a list of { certificate, by }") ?? []
        reductions = list.compactMap { Reduction($0) }
        Cursor.reportRepeats(of: "certificate", in: list)
        if let lapse = fields["onLapse"] {
            if reductions.isEmpty { lapse.fault("a lapse goes with reductions, and there are none") }
            if let value = lapse.choice(Lapse.self) { onLapse = value }
        }
        elsewhere = fields["elsewhere"]?.share()
    }
}

extension Obligation.Amount {
    fileprivate init?(_ fields: Fields) {
        if let sum = fields["fixed"] {
            if fields["rate"] != nil {
                fields.cursor.fault("found both rate and fixed, expected exactly one of the keys rate or fixed")
            }
            fields.refuse(
                ["of", "offered", "minimum", "cap"], "this key belongs to a rate, not to a fixed sum")
            guard let sum = sum.money() else { return nil }
            self = .fixed(sum)
            return
        }
        guard fields["rate"] != nil || fields["offered"] != nil else {
            fields.cursor.fault("found none of them, expected exactly one of the keys rate or fixed")
            return nil
        }
        let written = fields["rate"]
        let rate = written?.share()
        let base = fields.required("of")?.choice(Obligation.Base.self)
        guard let base, written == nil || rate != nil else { return nil }
        self = .rate(rate, of: base)
    }
}

extension Obligation.Reduction {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.reduction) else { return nil }
        let certificate = fields["certificate"]?.text()
        let by = fields["by"]?.share()
        guard let certificate, let by else { return nil }
        self.init(certificate: certificate, by: by)
    }
}
