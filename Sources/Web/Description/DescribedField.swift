import Assessment
import Reports

/// A field of a query, a header or a form.
struct DescribedField: Sendable {
    let name: String
    let about: String
    var schema: JSONNode = ["type": "string"]
    var isRequired = false

    /// As a parameter of an operation.
    func parameter(in place: String) -> JSONNode {
        [
            "name": .text(name), "in": .text(place), "description": .text(about), "schema": schema,
            "required": .truth(isRequired),
        ]
    }
}

extension DescribedField {
    static let page = DescribedField(
        name: "page", about: "Which page of the list, from 1.",
        schema: ["type": "integer", "minimum": 1, "maximum": 1_000_000])
    static let kind = DescribedField(
        name: "kind", about: "Only contracts with such a flag.",
        schema: ["type": "string", "enum": .list([""] + Flag.Kind.allCases.map { JSONNode.text($0.rawValue) })])
    static let department = DescribedField(name: "department", about: "Only contracts of this department.")
    static let containing = DescribedField(name: "containing", about: "Only entries that contain this text.")
    static let next = DescribedField(name: "next", about: "The page of this service to go on to.")
    static let language = DescribedField(
        name: "language", about: "The language of the page.", schema: ["type": "string", "enum": ["en", "nl"]])

    static func day(_ name: String, _ about: String) -> DescribedField {
        DescribedField(name: name, about: about, schema: ["type": "string", "format": "date"])
    }

    /// What a form carries to show that it is one of ours.
    static let mark = DescribedField(
        name: "mark", about: "The mark of the form, from the page that has it.", isRequired: true)

    /// A field that is filled in.
    static func entered(_ name: String, _ about: String) -> DescribedField {
        DescribedField(name: name, about: about)
    }

    /// What the address of a report says of the file in place of the reader.
    static let choices: [DescribedField] =
        ReadingChoices.names.map { name in
            DescribedField(name: name, about: "As the option --\(name) of `clausewatch report submit`.")
        } + [
            switched("restore", "Lets a file count again that a later version replaced."),
            switched("repeat", "Takes lines that another period's report has, or of which none lies in the period."),
        ]

    static func switched(_ name: String, _ about: String) -> DescribedField {
        DescribedField(name: name, about: about, schema: flagSchema)
    }

    private static let flagSchema: JSONNode = ["type": "string", "enum": ["true", "false"]]

    static let idempotencyKey = DescribedField(
        name: "Idempotency-Key", about: "A text that is new for each file; needed unless `check=true`.",
        schema: ["type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[ -~]+$"])
    static let disposition = DescribedField(
        name: "Content-Disposition", about: "The file's name, where the address does not say it (RFC 6266).")
    static let uploadLength = DescribedField(
        name: "Upload-Length", about: "The bytes of the whole file.", schema: numberSchema)

    static func uploadOffset(isRequired: Bool) -> DescribedField {
        DescribedField(
            name: "Upload-Offset", about: "The bytes that came before.", schema: numberSchema, isRequired: isRequired)
    }

    static func uploadComplete(isRequired: Bool) -> DescribedField {
        DescribedField(
            name: "Upload-Complete", about: "`?1` with the last bytes, `?0` before.",
            schema: ["type": "string", "enum": ["?0", "?1"]], isRequired: isRequired)
    }

    private static let numberSchema: JSONNode = [
        "type": "integer", "minimum": 0, "maximum": 999_999_999_999_999,
    ]
}
