import Contracts

extension CountRule {
    init?(_ fields: Fields) {
        let counts = fields["counts"].flatMap { Counted($0) }
        let required = fields["required"].flatMap { Required($0) }
        let due = fields["due"].map { DueCurve($0) }
        guard let counts, let required else { return nil }
        self.init(counts: counts, required: required)
        if let due { self.due = due }
    }
}

extension CountRule.Counted {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.counted) else { return nil }
        let own = ["outreach": "outcome", "placement": "blocks", "statement": "code"]
        guard let line = fields["line"]?.name(of: own, order: ["outreach", "placement", "statement"]) else {
            return nil
        }
        for key in own.values.sorted() where key != line {
            fields[key]?.fault("this key does not go with the lines counted here, expected \"\(line)\"")
        }
        switch line {
        case "outcome":
            guard let outcome = fields.required(line)?.text() else { return nil }
            self = .outreach(outcome: outcome)
        case "blocks":
            guard let written = fields[line] else {
                self = .placement(blocks: [])
                return
            }
            guard let blocks = written.texts("a list of blocks", mayBeEmpty: true) else { return nil }
            self = .placement(blocks: blocks)
        default:
            guard let code = fields.required(line)?.code() else { return nil }
            self = .statement(code: code)
        }
    }
}

extension CountRule.Required {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.required), let form = fields.one() else { return nil }
        let isPerMillion = form.key == "perMillion"
        if isPerMillion {
            _ = fields.required("of")?.name(of: ["contractValue": true], order: ["contractValue"])
        } else {
            fields["of"]?.fault("this key belongs to perMillion")
        }
        guard let number = form.value.number() else { return nil }
        self = isPerMillion ? .perMillionOfValue(number) : .number(number)
    }
}

extension Duty {
    init?(_ fields: Fields) {
        let statement = fields["statement"]?.code()
        let by = fields["by"].flatMap { Deadline($0) }
        guard let statement, let by else { return nil }
        self.init(statement: statement, by: by)
    }
}

extension Duty.Deadline {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.deadline), let form = fields.one() else { return nil }
        if form.key == "before" {
            fields["after"]?.fault("this key belongs to within")
            guard form.value.name(of: ["contractStart": true], order: ["contractStart"]) != nil else { return nil }
            self = .beforeContractStart
            return
        }
        let event = fields.required("after")?.choice(Duty.Event.self)
        if let days = form.value.workingDays() {
            guard let event else { return nil }
            self = .withinWorkingDays(days, after: event)
            return
        }
        let span = form.value.value("a duration such as P7D, or working days such as \"7 workingDays\"") { Span($0) }
        guard let span, let event else { return nil }
        self = .within(span, after: event)
    }
}

extension Cursor {
    /// A number of working days; nil, and nothing logged, for anything else.
    fileprivate func workingDays() -> Int? {
        guard case .scalar(let text) = node.content else { return nil }
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[1] == "workingDays", let days = Int(parts[0]), (1...1000).contains(days) else {
            return nil
        }
        return days
    }
}
