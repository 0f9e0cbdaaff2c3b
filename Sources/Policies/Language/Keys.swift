/// The keys that one map of the clause language may have: what the reader asks for and the published schema states.
struct Keys: Sendable {
    /// The map's name in the schema.
    let name: String
    /// The keys in the order they are told to people.
    let all: [Key]
    /// The keys of which exactly one must be given; empty for no such choice.
    let exactlyOne: [String]

    init(_ name: String, exactlyOne: [String] = [], _ all: [Key]) {
        self.name = name
        self.all = all
        self.exactlyOne = exactlyOne
    }

    /// The names of the keys.
    var names: [String] { all.map(\.name) }
}

/// One key with the form of its value.
struct Key: Sendable {
    let name: String
    let form: Form
    let isRequired: Bool
    /// What belongs there, as a message puts it behind "expected".
    let about: String

    /// A key that may be left out.
    static func may(_ name: String, _ form: Form, _ about: String) -> Key {
        Key(name: name, form: form, isRequired: false, about: about)
    }

    /// A key that must be given.
    static func must(_ name: String, _ form: Form, _ about: String) -> Key {
        Key(name: name, form: form, isRequired: true, about: about)
    }
}

/// The form of a value.
indirect enum Form: Sendable {
    /// A text of any content.
    case text
    /// A title, for all languages or for each.
    case title
    /// A name that report files can carry.
    case code
    /// An amount with its currency.
    case money
    /// A share with its percent sign.
    case share
    /// A duration.
    case span
    /// A duration, or a number of working days.
    case wait
    /// A civil day.
    case day
    /// A number of zero or more.
    case number
    /// Hours a week with their unit.
    case weeklyHours
    /// A number of hours a week, the unit left out or not.
    case hours
    /// A month from 1 to 12.
    case month
    /// One of these names.
    case choice([String])
    /// A list of values of one form.
    case list(Form)
    /// A list of texts.
    case texts
    /// A map with these keys.
    case map(Keys)
    /// A map whose keys are free to choose.
    case byName(Form)
    /// A value of one of several forms.
    case any([Form])
    /// A clause of any kind.
    case clause

    /// One of the names of an enumeration.
    static func names<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Form {
        .choice(Choice.allCases.map(\.rawValue))
    }
}
