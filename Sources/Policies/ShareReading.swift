import Contracts

extension SpendShare {
    init?(_ fields: Fields) {
        let target = fields.required("target", "a share of the spend, such as \"10%\"")?.share()
        let eligible = fields.required("eligible", "{ all: [statuses] } or { any: [statuses] }")
            .flatMap { Eligibility($0) }
        let comparison = fields["comparison"]?.choice(Comparison.self)
        let mode = fields["mode"]?.choice(Mode.self)
        let roles = fields["roles"]?.shares()
        let usefulFunction = fields["usefulFunction"]?.share()
        let exclude = fields["exclude"]?.items("a list of prime and affiliates", mayBeEmpty: true)?
            .compactMap { $0.choice(Exclusion.self) }
        guard let target, let eligible else { return nil }
        self.init(target: target, eligible: eligible)
        if let comparison { self.comparison = comparison }
        if let mode { self.mode = mode }
        if let roles { self.roles = roles }
        self.usefulFunction = usefulFunction ?? (mode == .ownForces ? SpendShare.ownForcesLine : nil)
        if let exclude { self.exclude = Set(exclude) }
    }

    /// 49 CFR 26.55(c)(3): less than 30% of the work by its own forces is presumed no useful function.
    private static let ownForcesLine = Fraction(30, over: 100)
}

extension SpendShare.Eligibility {
    fileprivate init?(_ cursor: Cursor) {
        guard let form = cursor.fields(["all", "any"])?.one(of: ["all", "any"]),
            let statuses = form.value.texts("a list of statuses, such as [local, sme]")
        else { return nil }
        self = form.key == "all" ? .all(statuses) : .any(statuses)
    }
}

extension HoursShare {
    init?(_ fields: Fields) {
        let target = fields.required("target", "a share of the hours, such as \"25%\"")?.share()
        let groups = fields.required("groups", "the groups that qualify")?.texts("a list of groups, such as [local]")
        let comparison = fields["comparison"]?.choice(SpendShare.Comparison.self)
        guard let target, let groups else { return nil }
        self.init(target: target, groups: groups)
        if let comparison { self.comparison = comparison }
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
