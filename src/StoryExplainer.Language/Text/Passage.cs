namespace StoryExplainer.Language.Text;

/// <summary>A place in an article: a stretch of one of its paragraphs.</summary>
/// <param name="Paragraph">Index into <see cref="ArticleText.Paragraphs"/>.</param>
/// <param name="Span">UTF-16 offsets into the paragraph's text, half-open.</param>
public readonly record struct Passage(int Paragraph, TextSpan Span) : IComparable<Passage>
{
    /// <inheritdoc/>
    public int CompareTo(Passage other) => Paragraph != other.Paragraph ? Paragraph.CompareTo(other.Paragraph) : Span.CompareTo(other.Span);

    /// <summary>True if both lie in one paragraph and share at least one code unit.</summary>
    public bool Overlaps(Passage other) => Paragraph == other.Paragraph && Span.Overlaps(other.Span);

    /// <summary>True if <paramref name="other"/> lies wholly inside this passage.</summary>
    public bool Contains(Passage other) => Paragraph == other.Paragraph && Span.Contains(other.Span);

    /// <summary>The words of the passage in <paramref name="article"/>.</summary>
    public string Of(ArticleText article) => Span.Of(article.Paragraphs[Paragraph].Text);

    /// <summary>Reading order.</summary>
    public static bool operator <(Passage left, Passage right) => left.CompareTo(right) < 0;

    /// <summary>Reading order.</summary>
    public static bool operator >(Passage left, Passage right) => left.CompareTo(right) > 0;

    /// <summary>Reading order.</summary>
    public static bool operator <=(Passage left, Passage right) => left.CompareTo(right) <= 0;

    /// <summary>Reading order.</summary>
    public static bool operator >=(Passage left, Passage right) => left.CompareTo(right) >= 0;
}
