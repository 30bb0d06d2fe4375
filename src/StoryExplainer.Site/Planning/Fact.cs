using StoryExplainer.Language.Text;

namespace StoryExplainer.Site.Planning;

/// <summary>What stands at a place of an article.</summary>
internal enum FactKind : byte
{
    /// <summary>A person is named.</summary>
    Person,

    /// <summary>A term is used.</summary>
    Term,

    /// <summary>An organisation is named.</summary>
    Organisation,

    /// <summary>A place is named.</summary>
    Place,

    /// <summary>A source without a name is meant.</summary>
    UnnamedSource,

    /// <summary>The words of a quotation.</summary>
    Quote,

    /// <summary>The attribution of a quotation.</summary>
    Attribution,

    /// <summary>The sentence of an event.</summary>
    Event,

    /// <summary>A role; the index is that of its person.</summary>
    Role,

    /// <summary>A definition; the index is that of its term.</summary>
    Definition,

    /// <summary>The sentence of a connection.</summary>
    Connection,
}

/// <summary>A fact by the place of its words: the model turned round, so that a paragraph knows what rests on it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Index into the collection's list of that kind.</param>
/// <param name="Paragraph">Index of the paragraph in its article.</param>
/// <param name="Span">The words.</param>
internal readonly record struct Fact(FactKind Kind, int Index, int Paragraph, TextSpan Span)
{
    /// <summary>Reading order; of two that start together, the longer one first.</summary>
    public static int InReadingOrder(Fact left, Fact right)
    {
        var order = left.Paragraph.CompareTo(right.Paragraph);
        if (order == 0)
        {
            order = left.Span.Start.CompareTo(right.Span.Start);
        }

        if (order == 0)
        {
            order = right.Span.End.CompareTo(left.Span.End);
        }

        if (order == 0)
        {
            order = left.Kind.CompareTo(right.Kind);
        }

        return order != 0 ? order : left.Index.CompareTo(right.Index);
    }
}
