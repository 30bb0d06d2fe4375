using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Model;

/// <summary>The words that say a fact. No fact of the model exists without it, except what an editor added with a source of their own.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Paragraph">Index into the article's paragraphs.</param>
/// <param name="Span">UTF-16 offsets into the paragraph's text, half-open.</param>
public readonly record struct Evidence(string Article, int Paragraph, TextSpan Span) : IComparable<Evidence>
{
    /// <summary>Orders by article id, then by reading order.</summary>
    public int CompareTo(Evidence other)
    {
        var order = string.CompareOrdinal(Article, other.Article);
        if (order == 0)
        {
            order = Paragraph.CompareTo(other.Paragraph);
        }

        return order != 0 ? order : Span.CompareTo(other.Span);
    }

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator <(Evidence left, Evidence right) => left.CompareTo(right) < 0;

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator >(Evidence left, Evidence right) => left.CompareTo(right) > 0;

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Evidence left, Evidence right) => left.CompareTo(right) <= 0;

    /// <summary>Ordering as in <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Evidence left, Evidence right) => left.CompareTo(right) >= 0;
}
