import Crypto

/// What was done to let go of persons.
public struct ErasedPersons: Sendable, Hashable {
    /// How many persons nobody can be told by any more.
    public var persons = 0
    /// In how many lines they stood, all versions counted.
    public var lines = 0
    /// The files whose bytes were taken out.
    public var files: [File] = []
    /// What each was known by, hashed, so that a list of them tells of nobody.
    public var digests: [String] = []
    /// When it was done, as in RFC 3339 to the microsecond, UTC; what came in later stays when they are erased again.
    public var time = ""

    /// A file as it was sent, of which copies may lie elsewhere.
    public struct File: Sendable, Hashable {
        /// The name it came under.
        public var name: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public var digest: String
    }

    static func + (one: ErasedPersons, other: ErasedPersons) -> ErasedPersons {
        var sum = one
        sum.persons += other.persons
        sum.lines += other.lines
        sum.files += other.files
        sum.digests += other.digests
        return sum
    }

    /// The hash of what the latest of the keys keeps a person by, which nobody finds out by trying names.
    static func digest(of person: String, by keys: PersonKeys, upTo number: Int, at authority: Authority) -> String {
        let kept = keys.kept(person, upTo: number, at: authority)
        let text = ["clausewatch erased person", authority.code, kept].joined(separator: "\0")
        return SourceFile.hexadecimal(Array(SHA256.hash(data: Array(text.utf8))))
    }
}
