import Accounts
import Glibc

/// The file that holds the key second factors are kept under, outside the database.
enum AccountKeyFile {
    /// The key by the settings; nil where none is set and the database is somebody else's.
    ///
    /// Beside a private cluster the key is made when it is missing. With a new one the second factors that were set up
    /// cannot be read any more, and their owners need new sign-in links.
    static func key(_ settings: Settings, in database: Database) throws -> AccountKey? {
        let named = settings.text(.accountKeyFile)
        guard named != nil || database.cluster != nil else { return nil }
        let path = try named ?? settings.requiredText(.dataDirectory) + "/account.key"
        let file = KeyFile(
            path: path, name: "the key of accounts", setting: .accountKeyFile, leastBytes: AccountKey.leastBytes)
        if named == nil, access(path, F_OK) != 0 { try file.make() }
        let bytes = try file.read()
        guard let key = AccountKey(bytes) else { throw file.unusable(found: bytes.count) }
        return key
    }
}
