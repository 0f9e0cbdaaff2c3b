import FoundationEssentials
import Glibc
import Store
import SystemPackage

/// Moves files through an inbox; a process killed at any moment leaves each file in one place, from where it goes on.
///
/// A file is claimed (`.work/in`), answered, moved to `.work/out` once its answers are written, and from there to its
/// last place, the answers before it.
struct InboxDesk: Sendable {
    let folders: InboxFolders

    /// Takes a dropped file away from its sender; false when it is gone, or one of that name is being worked on.
    func claim(_ entry: InboxEntry) throws -> Bool {
        guard let name = entry.path.last else { return false }
        do {
            var source = try OpenFolder(folders.root)
            for folder in entry.path.dropLast() { source = try source.folder(folder) }
            guard let facts = source.status(name), InboxEntry.State(facts) == entry.state else { return false }
            let target = try made(folders.claimed, entry.cleanPath.dropLast())
            try source.move(name, to: target, as: RawName(name.clean))
            return true
        } catch Errno.noSuchFileOrDirectory {
            return false
        } catch Errno.fileExists {
            return false
        }
    }

    /// Writes the answers to a claimed file and brings both to their last place.
    func settle(_ path: [String], _ found: InboxAnswer) throws {
        guard let name = path.last else { return }
        // A file where a folder belongs would keep out all that go in that folder.
        let inner = InboxAddress(path) == nil ? [InboxDesk.misplaced] : path.dropLast()
        let place = [(found.answer.accepted ? InboxFolders.Verdict.accepted : .rejected).rawValue] + inner
        let free = freeName(name, in: ([folders.root] + place).joined(separator: "/"))
        let answers = try made(folders.answers, place[...])
        // What was written for this file before the process was killed may be an answer that does not hold any more.
        for ending in InboxAnswer.endings { try answers.remove(RawName(free + ending)) }
        for (ending, bytes) in try found.files(besides: free) {
            try InboxDesk.write(bytes, to: ([folders.answers] + place + [free + ending]).joined(separator: "/"))
        }
        let source = try OpenFolder(([folders.claimed] + path.dropLast()).joined(separator: "/"))
        try source.move(RawName(name), to: made(folders.answered, place[...]), as: RawName(free))
        clear(folders.claimed, path.dropLast())
        try publish(place + [free])
    }

    /// Brings an answered file and its answers to their last place.
    func publish(_ path: [String]) throws {
        guard let name = path.last else { return }
        let place = path.dropLast()
        let target = try made(folders.root, place)
        if let answers = try? OpenFolder(([folders.answers] + place).joined(separator: "/")) {
            for ending in InboxAnswer.endings where answers.status(RawName(name + ending)) != nil {
                try answers.move(RawName(name + ending), to: target, as: RawName(name + ending))
            }
        }
        let source = try OpenFolder(([folders.answered] + place).joined(separator: "/"))
        try source.move(RawName(name), to: target, as: RawName(name))
        clear(folders.answered, place)
        clear(folders.answers, place)
    }

    /// The folder of rejected files of which nobody can say for which contract and period they are.
    private static let misplaced = "misplaced"

    /// The name, with a number when it or that of an answer is taken.
    private func freeName(_ name: String, in folder: String) -> String {
        let target = try? OpenFolder(folder)
        func isTaken(_ name: String) -> Bool {
            ([""] + InboxAnswer.endings).contains { target?.status(RawName(name + $0)) != nil }
        }
        guard isTaken(name) else { return name }
        let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
        var number = 2
        while isTaken("\(name[..<dot])-\(number)\(name[dot...])") { number += 1 }
        return "\(name[..<dot])-\(number)\(name[dot...])"
    }

    private func made(_ root: String, _ place: ArraySlice<String>) throws -> OpenFolder {
        let path = ([root] + place).joined(separator: "/")
        try InboxFolders.make(path)
        return try OpenFolder(path)
    }

    /// Removes the folders of a place that have nothing in them.
    private func clear(_ root: String, _ place: ArraySlice<String>) {
        var rest = place
        while !rest.isEmpty, rmdir(([root] + rest).joined(separator: "/")) == 0 { rest.removeLast() }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec, .noFollow],
            permissions: FilePermissions(rawValue: 0o644))
        try file.closeAfter {
            try file.writeAll(bytes)
            guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
        }
    }
}
