/// The schema of policy files (JSON Schema, draft 2020-12): made of the same keys and forms that the reader asks for.
public enum PolicySchema {
    /// The schema as JSON text; the same text from the same language, byte for byte, with a line end at its end.
    public static func json() -> String {
        let schema: SchemaValue = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$comment": .text(comment),
            "title": "Policy file of Clausewatch",
            "description": "The rule set of an authority: dated editions of clauses and value tables.",
            "$ref": "#/$defs/policy",
            "$defs": .map(definitions),
        ]
        return schema.json() + "\n"
    }

    private static let comment =
        "Made by `clausewatch policy schema` from the keys the reader knows: change those, not this file. What this "
        + "schema refuses the reader refuses too, but for keys without a value, which the reader takes as left out "
        + "and this schema asks to leave out. Names that refer to others, days that do not exist, shares above 100% "
        + "and sums out of proportion only the reader refuses: `clausewatch policy check FILE`."

    /// The schemas of all that a policy file can hold, by name.
    private static var definitions: [String: SchemaValue] {
        var definitions = ScalarSchema.all.merging(["clause": Keys.anyClause]) { $1 }
        var waiting: [Keys] = [.policy] + Clause.Kind.allCases.map { .clause($0) }
        while let keys = waiting.popLast() {
            guard definitions[keys.name] == nil else { continue }
            definitions[keys.name] = keys.schema
            waiting += keys.all.flatMap(\.form.maps)
        }
        return definitions
    }
}
