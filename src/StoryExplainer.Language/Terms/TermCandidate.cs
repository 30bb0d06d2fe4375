using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>Why something may be a term.</summary>
internal enum TermOrigin
{
    /// <summary>In the list of concepts.</summary>
    Concept,

    /// <summary>A coined phrase in quotation marks.</summary>
    Coined,

    /// <summary>A name of a law, a programme, a prize or a work.</summary>
    Name,

    /// <summary>Initials.</summary>
    Initials,

    /// <summary>A hashtag or an account.</summary>
    Tag,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place; a term only where the article explains it.</summary>
    Place,

    /// <summary>Words that the article itself explains.</summary>
    Explained,
}

/// <summary>A term while its uses, forms and definition are gathered.</summary>
internal sealed class TermCandidate(string key, TermOrigin origin, double weight)
{
    /// <summary>Lower case and singular; what variants in case and number share.</summary>
    public string Key { get; } = key;

    /// <summary>Why it may be a term; the strongest reason where there are several.</summary>
    public TermOrigin Origin { get; private set; } = origin;

    /// <summary>How good the reason is.</summary>
    public double Weight { get; private set; } = weight;

    /// <summary>Where it stands.</summary>
    public List<TermUse> Uses { get; } = [];

    /// <summary>The best definition so far.</summary>
    public Definition? Best { get; private set; }

    /// <summary>Takes a better reason.</summary>
    public void Strengthen(TermOrigin reason, double strength)
    {
        if (strength > Weight)
            (Origin, Weight) = (reason, strength);
    }

    /// <summary>Keeps a definition if it is better than the one before; the earlier of two equals stays.</summary>
    public void Offer(Definition? definition)
    {
        if (definition is { } offered && (Best is not { } best || offered.Strength > best.Strength))
            Best = offered;
    }
}

/// <summary>One use of a term.</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="First">First token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct TermUse(int Paragraph, int First, int End);

/// <summary>A definition with how much it tells.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Strength">How much it tells, from 1 to 6.</param>
internal readonly record struct Definition(Passage Passage, string Rule, double Strength);
