/// Reads an authority's contract register.
public enum RegisterReader {
    /// The contracts of the file, and the rows that cannot be taken with the reason.
    ///
    /// - Parameters:
    ///   - bytes: The file as it arrived.
    ///   - name: Its name, for messages.
    ///   - options: What the file leaves unsaid.
    public static func read(_ bytes: [UInt8], name: String, options: RegisterOptions) -> RegisterReading {
        RegisterReading(rows: [], problems: [], notes: [])
    }
}
