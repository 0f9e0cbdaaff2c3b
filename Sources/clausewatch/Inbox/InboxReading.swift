import Contracts
import Glibc
import Postgres
import Reports
import Store

/// Reads a claimed file and submits it.
struct InboxReading {
    let store: Store
    let authority: Authority
    /// The most bytes of a file.
    let limit: Int
    /// The day it counts as received.
    let day: Day

    /// The file was written to while it was read.
    struct StillWritten: Error {}

    /// What its sender is told; throws what says nothing of the file, such as a database that is away.
    /// - Parameters:
    ///   - file: Where it lies now.
    ///   - path: Where it was dropped.
    func answer(to file: String, droppedAt path: [String]) async throws -> InboxAnswer {
        guard let name = path.last else { throw StillWritten() }
        do {
            guard let address = InboxAddress(path) else {
                throw InputError(description: try await guess(path, file).reason)
            }
            let bytes = try contents(of: file)
            var submission = Submission(
                file: SourceFile(name: name, bytes: bytes), contract: address.contract, period: address.period,
                received: day, actor: "inbox")
            submission.choices.entrance = .inbox
            do {
                return InboxAnswer(submission.file, try await store.submit(submission, for: authority), at: address)
            } catch let error as StoreError where [.unknownContract, .unknownPeriod].contains(error.code) {
                let origin = FormOrigin(bytes, name: name, timeUsed: ProcessorTime.fromNow())
                return InboxAnswer(name, refused: error.message + correction(of: address, origin, error.code, name))
            }
        } catch let error as InputError {
            return InboxAnswer(name, refused: error.description)
        }
    }

    /// The name to give to a file whose place names a contract or period that there is not.
    private func correction(
        of address: InboxAddress, _ origin: FormOrigin?, _ code: StoreError.Code, _ name: String
    ) -> String {
        let right = DropName.text(
            contract: origin?.contract ?? (code == .unknownContract ? nil : address.contract),
            period: origin?.period.description ?? (code == .unknownPeriod ? nil : address.period),
            name: InboxAddress.ownName(name))
        return " Then name the file \(right)."
    }

    /// What is known of a file by where it was dropped, by what it says of itself if it is a form, and by words of its
    /// name that are a contract's reference.
    private func guess(_ path: [String], _ file: String) async throws -> InboxGuess {
        var guess = InboxGuess(path)
        let bytes = try? contents(of: file)
        if let bytes, let origin = FormOrigin(bytes, name: guess.name, timeUsed: ProcessorTime.fromNow()) {
            (guess.contract, guess.period) = (origin.contract, origin.period.description)
        }
        guard guess.contract == nil else { return guess }
        for word in guess.words {
            guard try await store.hasContract(word, of: authority) else { continue }
            guess.contract = word
            break
        }
        return guess
    }

    private func contents(of file: String) throws -> [UInt8] {
        let before = try state(of: file)
        guard before.size <= limit else {
            throw InputError(description: "the file is larger than \(limit >> 20) MiB; split it by period")
        }
        let bytes: [UInt8]
        do {
            bytes = try InputFile(path: file, limit: limit).contents()
        } catch is InputError {
            throw InputError(
                description:
                    "the file may not be read by the service; let its group or everybody read it, and drop it again")
        }
        guard try state(of: file) == before, bytes.count == before.size else { throw StillWritten() }
        return bytes
    }

    /// Throws for what is no file: a link would lead to where its sender may not read.
    private func state(of file: String) throws -> InboxEntry.State {
        var facts = stat()
        guard lstat(file, &facts) == 0 else { throw StillWritten() }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw InputError(description: "this is a link, a device or a pipe; drop the file itself")
        }
        return InboxEntry.State(facts)
    }
}
