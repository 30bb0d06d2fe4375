using StoryExplainer.Language.Documents;

namespace StoryExplainer.Language.Glossary;

/// <summary>A term while its uses, forms and definition are gathered.</summary>
/// <param name="key">Its <see cref="TermKey"/>.</param>
internal sealed class TermDraft(string key)
{
    /// <summary>What its forms in case and number share; of initials and what they stand for, the key of the latter.</summary>
    public string Key { get; } = key;

    /// <summary>Keys of its initials or, rarely, of another long form.</summary>
    public List<string> OtherKeys { get; } = [];

    /// <summary>Why it may be a term.</summary>
    public TermSources Sources { get; set; }

    /// <summary>Where it stands, in reading order once all are gathered.</summary>
    public List<TermUse> Uses { get; } = [];

    /// <summary>What explains it best; null where nothing does.</summary>
    public Definition? Definition { get; set; }

    /// <summary>True if a run of words is the term itself, with or without an article.</summary>
    public bool Names(Sentence sentence, int first, int end)
    {
        if (end - first > 1 && sentence.Is(first, "the", "a", "an"))
            first++;
        if (end - first > 3 && sentence.Is(end - 1, ")") && sentence.Is(end - 3, "("))
            end -= 3;

        var words = TermKey.Of(sentence, first, end);
        return words == Key || OtherKeys.Contains(words);
    }

    /// <summary>What its words and places make of it, in log odds; null until it was asked for.</summary>
    public double? WordsLogOdds { get; set; }

    /// <summary>The probability that a reader would look it up.</summary>
    public double Probability { get; set; }
}
