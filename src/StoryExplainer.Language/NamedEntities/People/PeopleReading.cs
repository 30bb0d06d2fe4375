using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>What the people step knows of every token.</summary>
/// <param name="Paragraphs">The paragraphs; their names are drafts.</param>
/// <param name="Mentions">The namings of each paragraph, in reading order.</param>
/// <param name="Positions">For each draft its index in the list of people, or -1 if it is not listed.</param>
internal sealed record PeopleReading(IReadOnlyList<MarkedParagraph> Paragraphs, IReadOnlyList<List<NameMention>> Mentions, int[] Positions)
{
    /// <summary>Index in the list of people of whom a token names, or -1.</summary>
    public int PersonAt(MarkedParagraph paragraph, int token)
    {
        var draft = paragraph.NameAt(token);
        return draft < 0 || draft >= Positions.Length ? -1 : Positions[draft];
    }
}
