import FoundationEssentials

extension DossierFault {
    /// The first byte of a file that belongs to no text in UTF-8; nil when all do.
    init?(brokenIn json: Data) {
        let fault = json.withUnsafeBytes { raw -> DossierFault? in
            let bytes = raw.bindMemory(to: UInt8.self)
            var (parser, rest, offset) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator(), 0)
            while true {
                switch parser.parseScalar(from: &rest) {
                case .valid(let scalar): offset += scalar.count
                case .emptyInput: return nil
                case .error: return DossierFault(byte: bytes[offset], at: offset, in: bytes)
                }
            }
        }
        guard let fault else { return nil }
        self = fault
    }

    private init(byte: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let name = String(byte, radix: 16, uppercase: true)
        self.init(
            path: "",
            message: "found the byte \(name), which is no text in UTF-8, expected UTF-8 throughout; save the file as "
                + "UTF-8")
        place = Place(offset, in: bytes)
    }
}
