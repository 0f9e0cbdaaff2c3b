/// The schemas of the values without parts, by their name in the schema.
///
/// They let through what the readers do; what a pattern cannot say (a day that does not exist), the reader refuses.
/// YAML reads an unquoted `2023` as a number, so a value that can look like one can be one.
enum ScalarSchema {
    static let all: [String: SchemaValue] = [
        "text": ["type": ["string", "number", "boolean"], "minLength": 1],
        "code": written(
            "^[A-Za-z0-9.-]{1,80}$", type: ["string", "number"],
            "A name of letters, digits, points and hyphens, such as social-return."),
        "money": written("^ *\(number) +[A-Z]{3} *$", "An amount with its currency, such as \"100000.00 EUR\"."),
        "share": written("^\(share) *%$", "A share with its percent sign, such as \"10%\"."),
        "span": written(span, "An ISO 8601 duration in years, months, weeks and days, such as P6M."),
        "wait": [
            "description": "A duration such as P7D, or working days such as \"7 workingDays\".", "type": "string",
            "pattern": .text("\(span)|^ *\\+?0*([1-9][0-9]{0,2}|1000) +workingDays *$"),
        ],
        "day": written(
            "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "A civil day, such as 2025-01-01."),
        "number": numeric("^\(number)$", ["minimum": 0], "A number of zero or more with at most four decimals."),
        "weeklyHours": written("^ *\(week) +h/week *$", "Hours a week with their unit, such as 36 h/week."),
        "hours": numeric(
            "^ *\(week)( +h/week)? *$", ["exclusiveMinimum": 0, "maximum": 168],
            "Hours a week, such as 12 or 12 h/week."),
        "month": numeric("^\\+?0*([1-9]|1[0-2])$", ["minimum": 1, "maximum": 12], "A month from 1 to 12."),
    ]

    /// Zero or more: digits, at most four decimals.
    private static let number = "\\+?([0-9]+(\\.[0-9]{1,4})?|\\.[0-9]{1,4})"
    /// As a number; some shares are of more than the whole, none of more than ten times it.
    private static let share = "\\+?(0*(1000|[0-9]{1,3})(\\.[0-9]{1,4})?|\\.[0-9]{1,4})"
    /// As a number; above zero, and a week has 168.
    private static let week =
        "(?=[^h]*[1-9])\\+?(0*(168(\\.0{1,4})?|(16[0-7]|1[0-5][0-9]|[0-9]{1,2})(\\.[0-9]{1,4})?)|\\.[0-9]{1,4})"
    private static let span = "^P(?=[0-9])([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?$"

    private static func written(
        _ pattern: String, type: SchemaValue = "string", _ description: String
    ) -> SchemaValue {
        ["type": type, "pattern": .text(pattern), "description": .text(description)]
    }

    private static func numeric(_ pattern: String, _ bounds: SchemaValue, _ description: String) -> SchemaValue {
        written(pattern, type: ["string", "number"], description).merging(bounds)
    }
}
