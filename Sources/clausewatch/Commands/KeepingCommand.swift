import ArgumentParser

/// A command that keeps what it is given: after a failure its sender is told what became of that.
protocol KeepingCommand: AsyncParsableCommand {}
