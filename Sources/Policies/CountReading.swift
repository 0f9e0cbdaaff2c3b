import Contracts

extension CountRule {
    init?(_ fields: Fields) {
        let counts = fields.required("counts", "{ line: outreach, placement or statement, … }")
            .flatMap { Counted($0) }
        let required = fields.required("required", "{ number } or { perMillion, of: contractValue }")
            .flatMap { Required($0) }
        let due = fields["due"].map { DueCurve($0) }
        guard let counts, let required else { return nil }
        self.init(counts: counts, required: required)
        if let due { self.due = due }
    }
}

extension CountRule.Counted {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["line", "outcome", "blocks", "code"]) else { return nil }
        let own = ["outreach": "outcome", "placement": "blocks", "statement": "code"]
        let line = fields.required("line", "outreach, placement or statement")?
            .name(of: own, order: ["outreach", "placement", "statement"])
        guard let line else { return nil }
        for key in own.values.sorted() where key != line {
            fields[key]?.fault("this key does not go with the lines counted here, expected \"\(line)\"")
        }
        switch line {
        case "outcome":
            guard let outcome = fields.required(line, "invited, quoted or awarded")?.text() else { return nil }
            self = .outreach(outcome: outcome)
        case "blocks":
            guard let written = fields[line] else {
                self = .placement(blocks: [])
                return
            }
            guard let blocks = written.texts("a list of blocks", mayBeEmpty: true) else { return nil }
            self = .placement(blocks: blocks)
        default:
            guard let code = fields.required(line, "the code of the statement")?.code() else { return nil }
            self = .statement(code: code)
        }
    }
}

extension CountRule.Required {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["number", "perMillion", "of"]),
            let form = fields.one(of: ["number", "perMillion"])
        else { return nil }
        let isPerMillion = form.key == "perMillion"
        if isPerMillion {
            _ = fields.required("of", "contractValue")?.name(of: ["contractValue": true], order: ["contractValue"])
        } else {
            fields["of"]?.fault("this key belongs to perMillion")
        }
        guard let number = form.value.number() else { return nil }
        self = isPerMillion ? .perMillionOfValue(number) : .number(number)
    }
}

extension Duty {
    init?(_ fields: Fields) {
        let statement = fields.required("statement", "the code of the statement that evidences it")?.code()
        let by = fields.required("by", "{ before: contractStart } or { within, after }").flatMap { Deadline($0) }
        guard let statement, let by else { return nil }
        self.init(statement: statement, by: by)
    }
}

extension Duty.Deadline {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["before", "within", "after"]),
            let form = fields.one(of: ["before", "within"])
        else { return nil }
        if form.key == "before" {
            fields["after"]?.fault("this key belongs to within")
            guard form.value.name(of: ["contractStart": true], order: ["contractStart"]) != nil else { return nil }
            self = .beforeContractStart
            return
        }
        let span = form.value.span()
        let event = fields.required("after", "signed or start")?.choice(Duty.Event.self)
        guard let span, let event else { return nil }
        self = .within(span, after: event)
    }
}
