public import Tables

/// Where the rows of a report are surveyed while others are cut: whoever has threads may give one of them.
public typealias SurveyAside = Aside

/// Rows on their way into a survey.
public typealias SurveyFold = Fold
