/// The version of the rules in this engine; it is kept with every result and rises when any figure could change.
public let engineVersion = "6"
