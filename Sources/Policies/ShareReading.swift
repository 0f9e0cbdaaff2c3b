import Contracts

extension SpendShare {
    init?(_ fields: Fields) {
        let target = fields["target"]?.share()
        let eligible = fields["eligible"].flatMap { Eligibility($0) }
        let statusOn = fields["statusOn"]?.choice(StatusDay.self)
        let comparison = fields["comparison"]?.choice(Comparison.self)
        let mode = fields["mode"]?.choice(Mode.self)
        let roles = fields["roles"]?.shares()
        let usefulFunction = fields["usefulFunction"]?.share()
        let exclude = fields["exclude"]?.items("a list of prime and affiliates", mayBeEmpty: true)?
            .compactMap { $0.choice(Exclusion.self) }
        let offered = fields["offered"].flatMap { Offer($0, besides: target) }
        let base = fields["of"]?.choice(Base.self)
        let leaveOut = fields["leaveOut"]?.texts("a list of roles, such as [materials]", mayBeEmpty: true)
        let due = fields["due"].map { DueCurve($0) }
        if base != .contractValue {
            fields["due"]?.fault("a share of spend is due at its full rate, a curve goes with of: contractValue")
        }
        guard let target, let eligible else { return nil }
        self.init(target: target, eligible: eligible)
        self.statusOn = statusOn
        if let comparison { self.comparison = comparison }
        if let mode { self.mode = mode }
        if let roles { self.roles = roles }
        self.usefulFunction = usefulFunction ?? (mode == .ownForces ? SpendShare.ownForcesLine : nil)
        if let exclude { self.exclude = Set(exclude) }
        self.offered = offered
        if let base { self.base = base }
        if let leaveOut { self.leaveOut = Set(leaveOut) }
        self.due = base == .contractValue ? due ?? .linear : nil
        readCounting(fields)
    }

    /// 49 CFR 26.55(c)(3): less than 30% of the work by its own forces is presumed no useful function.
    private static let ownForcesLine = Fraction(30, over: 100)
}

extension SpendShare.Eligibility {
    fileprivate init?(_ cursor: Cursor) {
        guard let form = cursor.fields(.eligible)?.one(),
            let statuses = form.value.texts("a list of statuses, such as [local, sme]")
        else { return nil }
        self = form.key == "all" ? .all(statuses) : .any(statuses)
    }
}

extension HoursShare {
    init?(_ fields: Fields) {
        let target = fields["target"]?.share()
        let groups = fields["groups"]?.texts("a list of groups, such as [local]")
        let comparison = fields["comparison"]?.choice(SpendShare.Comparison.self)
        let offered = fields["offered"].flatMap { Offer($0, besides: target) }
        let leaveOut = fields["leaveOut"]?.texts("a list of groups, such as [professional]", mayBeEmpty: true)
        guard let target, let groups else { return nil }
        self.init(target: target, groups: groups)
        if let comparison { self.comparison = comparison }
        self.offered = offered
        if let leaveOut { self.leaveOut = leaveOut }
    }
}

extension Cursor {
    /// Shares by names that are free to choose.
    fileprivate func shares() -> [String: Fraction]? {
        guard case .map(let entries) = node.content else {
            fault("found \(found), expected shares by role, such as { dealer: \"60%\" }")
            return nil
        }
        var shares: [String: Fraction] = [:]
        for entry in entries { shares[entry.key] = child(entry.key, entry.value).share() }
        return shares
    }
}
