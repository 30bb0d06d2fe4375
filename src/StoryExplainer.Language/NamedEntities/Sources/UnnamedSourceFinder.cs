using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.NamedEntities.Sources;

/// <summary>
/// Finds the sources that an article does not name:
/// 1. a noun such as "official" with its article and description, where its clause reports words or it speaks on condition of anonymity;
/// 2. the same words again are the same source, other words never;
/// 3. "the official" later is the nearest earlier source of that noun.
/// </summary>
internal sealed class UnnamedSourceFinder
{
    private readonly List<Source> _sources = [];

    /// <summary>Finds the sources of an article whose paragraphs know their people. <paramref name="roles"/> are not sources: they have a name.</summary>
    public static ImmutableArray<UnnamedSourceFinding> Find(IReadOnlyList<MarkedParagraph> paragraphs, IReadOnlyList<List<FoundRole>> roles)
    {
        var finder = new UnnamedSourceFinder();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            finder.FindIn(paragraphs[i], roles[i]);
        }

        return [.. finder._sources.Select(source => new UnnamedSourceFinding(source.Label, [.. source.Mentions]))];
    }

    private void FindIn(MarkedParagraph paragraph, List<FoundRole> roles)
    {
        if (paragraph.Source.Paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Caption)
        {
            return;
        }

        for (var head = 0; head < paragraph.Count; head++)
        {
            if (!MayBeSource(paragraph, head) || !IsFree(paragraph, head, roles))
            {
                continue;
            }

            var start = RolePhrase.StartOf(paragraph, head);
            if (IsDefinite(paragraph, start - 1, head) && Earlier(paragraph, start, head) is { } known)
            {
                known.Mentions.Add(paragraph.PassageOf(start - 1, head + 1));
            }
            else if (SourcePhrase.Read(paragraph, start, head) is { } phrase)
            {
                Add(paragraph, phrase);
                head = Math.Max(head, phrase.End - 1);
            }
        }
    }

    /// <summary>A noun for sources, or any noun for people where a verb, a clause or a mark follows.</summary>
    private static bool MayBeSource(MarkedParagraph paragraph, int head) =>
        paragraph.Is(head, WordKinds.Source | WordKinds.SourcePerson)
        || (paragraph.Is(head, WordKinds.RoleNoun | WordKinds.RoleNouns) && paragraph.Is(head + 1, WordKinds.Speech | WordKinds.Pronoun | WordKinds.Mark | WordKinds.Preposition));

    /// <summary>Not a name, not the role of a named person, and not directly before a name.</summary>
    private static bool IsFree(MarkedParagraph paragraph, int head, List<FoundRole> roles)
    {
        if (paragraph.NameAt(head) >= 0 || paragraph.NameAt(head + 1) >= 0 || paragraph.Is(head + 1, WordKinds.Ending)
            || (paragraph.Says(head + 1, ",") && paragraph.NameAt(head + 2) >= 0) || paragraph.EntityAt(head) is NameKind.Organisation)
        {
            return false;
        }

        foreach (var role in roles)
        {
            if (head >= role.FirstToken && head < role.EndToken)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(MarkedParagraph paragraph, SourcePhrase phrase)
    {
        var passage = paragraph.PassageOf(phrase.Start, phrase.End);
        var label = passage.Span.Of(paragraph.Source.Paragraph.Text);
        var known = _sources.Find(source => source.Label.Equals(label, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            _sources.Add(known = new Source(label, paragraph.Source.TextOf(phrase.Head).ToString()));
        }

        known.Mentions.Add(passage);
    }

    /// <summary>"the official", "this official"; "that officials …" is a clause.</summary>
    private static bool IsDefinite(MarkedParagraph paragraph, int token, int head) =>
        paragraph.Says(token, "the") || paragraph.Says(token, "these") || paragraph.Says(token, "both")
        || ((paragraph.Says(token, "that") || paragraph.Says(token, "this")) && !paragraph.IsRolePlural(head));

    /// <summary>The nearest earlier source with this noun whose words hold all the words of the later form.</summary>
    private Source? Earlier(MarkedParagraph paragraph, int start, int head)
    {
        var noun = paragraph.Source.TextOf(head);
        if (paragraph.Says(start, "first") || paragraph.Says(start, "second"))
        {
            return InOrder(noun.ToString(), paragraph.Says(start, "first") ? 0 : 1);
        }

        for (var i = _sources.Count - 1; i >= 0; i--)
        {
            if (noun.Equals(_sources[i].Noun, StringComparison.OrdinalIgnoreCase) && HoldsAll(_sources[i].Label, paragraph, start, head))
            {
                return Nearest(i, noun, paragraph, start, head);
            }
        }

        return null;
    }

    /// <summary>"The first diplomat", "the second diplomat": counted among all of that noun, if there is more than one.</summary>
    private Source? InOrder(string noun, int index)
    {
        var same = _sources.FindAll(source => source.Noun.Equals(noun, StringComparison.OrdinalIgnoreCase));
        return same.Count > 1 ? same[index] : null;
    }

    /// <summary>Among the sources that fit, the one whose last mention is latest.</summary>
    private Source Nearest(int first, ReadOnlySpan<char> noun, MarkedParagraph paragraph, int start, int head)
    {
        var best = _sources[first];
        for (var i = first - 1; i >= 0; i--)
        {
            if (_sources[i].Mentions[^1] > best.Mentions[^1] && noun.Equals(_sources[i].Noun, StringComparison.OrdinalIgnoreCase)
                && HoldsAll(_sources[i].Label, paragraph, start, head))
            {
                best = _sources[i];
            }
        }

        return best;
    }

    private static bool HoldsAll(string label, MarkedParagraph paragraph, int start, int head)
    {
        for (var i = start; i < head; i++)
        {
            if (!label.AsSpan().Contains(paragraph.Source.TextOf(i), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Source(string Label, string Noun)
    {
        public List<Passage> Mentions { get; } = [];
    }
}
