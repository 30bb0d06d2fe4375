using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>
/// Finds the names of an article and tells what each names: what the reader marks in each sentence, and then what the whole article says of the same words. One use may be
/// unclear ("Lang said"); together with the others ("Ada Lang", "Ms Lang") it is not.
/// </summary>
internal static class NameReader
{
    // One mention, however sure, must not outvote many.
    private const float MostOfOneMention = 8;

    // How much the winner must lead to take all.
    private const float Lead = 2;

    // A full name must be this sure before its surname is taken for the same person elsewhere.
    private const float LeastOfFullName = 2;

    /// <summary>All names in reading order, none overlapping another.</summary>
    public static ImmutableArray<NameSpan> Find(Document document)
    {
        var names = new List<(string Key, string Last, NameSpan Span)>();
        foreach (var sentence in document.Sentences)
        {
            foreach (var name in NameEdges.Mend(sentence).Where(name => !IsPronoun(sentence, name)))
            {
                var margin = MarginOf(sentence.Reading, name);
                var span = new NameSpan(sentence.Paragraph, sentence.FirstToken + name.First, sentence.FirstToken + name.End, name.Kind, margin);
                names.Add((KeyOf(sentence, name.First, name.End), KeyOf(sentence, name.End - 1, name.End), span));
            }
        }

        var votes = Vote(names);
        var surnames = Surnames(names);
        return [.. names.Select(name => Correct(name.Key, name.Span, votes[name.Key], surnames))];
    }

    // "We" names nobody, whatever the reader makes of its capital.
    private static bool IsPronoun(Sentence sentence, ReadName name) => name.End - name.First == 1 && sentence.TagOf(name.First) == PartOfSpeech.Pronoun;

    /// <summary>The least, over the words of a name, of how much likelier (in log odds) its kind is than any other reading.</summary>
    private static float MarginOf(SentenceReading reading, ReadName name)
    {
        var margin = float.MaxValue;
        for (var word = name.First; word < name.End; word++)
            margin = Math.Min(margin, MarginOf(reading.NameScores.AsSpan(word * ReaderHeads.NameLabelCount, ReaderHeads.NameLabelCount), KindIndex(name.Kind)));

        return margin;
    }

    private static float MarginOf(ReadOnlySpan<float> scores, int kind)
    {
        var (own, other) = (float.NegativeInfinity, scores[0]);
        for (var label = 1; label < scores.Length; label++)
        {
            if ((label - 1) / 2 == kind)
                own = Math.Max(own, scores[label]);
            else
                other = Math.Max(other, scores[label]);
        }

        return own - other;
    }

    private static int KindIndex(NameKind kind) => kind switch
    {
        NameKind.Person => 0,
        NameKind.Organisation => 1,
        NameKind.Place => 2,
        NameKind.Nationality => 3,
        _ => 4,
    };

    private static string KeyOf(Sentence sentence, int first, int end) => sentence.TextOf(first, end).ToUpperInvariant();

    private static Dictionary<string, float[]> Vote(List<(string Key, string Last, NameSpan Span)> names)
    {
        var votes = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var (key, _, span) in names)
        {
            if (!votes.TryGetValue(key, out var weights))
                votes.Add(key, weights = new float[5]);

            weights[KindIndex(span.Kind)] += 1 + Math.Clamp(span.Margin, 0, MostOfOneMention);
        }

        return votes;
    }

    private static Dictionary<string, float> Surnames(List<(string Key, string Last, NameSpan Span)> names)
    {
        var surnames = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (key, last, span) in names)
        {
            if (span.Kind == NameKind.Person && key != last && span.Margin >= LeastOfFullName)
                surnames[last] = Math.Max(surnames.GetValueOrDefault(last), Math.Min(span.Margin, MostOfOneMention));
        }

        return surnames;
    }

    private static NameSpan Correct(string key, NameSpan name, float[] votes, Dictionary<string, float> surnames)
    {
        if (name.Kind is NameKind.Organisation or NameKind.Place or NameKind.Other && surnames.TryGetValue(key, out var sureness) && sureness > name.Margin)
            return name with { Kind = NameKind.Person, Margin = Math.Max(1, sureness - name.Margin) };

        var winner = Array.IndexOf(votes, votes.Max());
        return winner != KindIndex(name.Kind) && votes[winner] > Lead * votes[KindIndex(name.Kind)] ? name with { Kind = KindAt(winner), Margin = 1 } : name;
    }

    private static NameKind KindAt(int index) => index switch
    {
        0 => NameKind.Person,
        1 => NameKind.Organisation,
        2 => NameKind.Place,
        3 => NameKind.Nationality,
        _ => NameKind.Other,
    };
}
