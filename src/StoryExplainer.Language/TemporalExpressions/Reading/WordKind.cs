namespace StoryExplainer.Language.TemporalExpressions.Reading;

/// <summary>What a word can be in an English date. The words of each kind stand in <c>English/Dates/words.txt</c>.</summary>
internal enum WordKind : byte
{
    /// <summary>A word that no date is made of.</summary>
    Other,

    /// <summary>A comma, a dash, a bracket; the value is the character.</summary>
    Mark,

    /// <summary>The <c>'s</c> behind a word.</summary>
    Possessive,

    /// <summary>Digits; the value is the number. Numbers with a thousands comma, a point or letters are <see cref="Other"/>.</summary>
    Digits,

    /// <summary>Digits with st, nd, rd or th.</summary>
    OrdinalDigits,

    /// <summary>"1990s" or "90s"; the value is the number.</summary>
    DecadeDigits,

    Month,
    ShortMonth,
    Weekday,
    ShortWeekday,
    Season,
    Fall,
    NumberWord,
    One,
    A,
    OrdinalWord,
    Unit,
    Units,
    DayPart,
    Today,
    Yesterday,
    Tomorrow,
    Overnight,
    Last,
    This,
    Next,
    Coming,
    Past,
    Following,
    Previous,
    Same,
    That,
    Early,
    Mid,
    Late,
    Start,
    End,
    Earlier,
    Later,
    Ago,
    Before,
    After,
    On,
    In,
    At,
    By,
    Since,
    Until,
    From,
    To,
    Between,
    During,
    Over,
    Of,
    And,
    Or,
    The,
    Circa,
    For,
    Every,
}
