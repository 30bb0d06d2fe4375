using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Dictionary;

/// <summary>
/// Asks the dictionary about terms that no source defines. It answers by itself only where it has one sense, the articles write the word in small
/// letters, and they use words of the gloss: a dictionary knows one meaning of many words that mean another thing in the news.
/// </summary>
internal static class TermGlosses
{
    private const int MostChoices = 4;
    private const int StemLength = 5;

    /// <summary>Words that glosses of every field are made of: they show no agreement.</summary>
    private static readonly FrozenSet<string> Empty = new[]
    {
        "about", "after", "against", "along", "also", "another", "anything", "areas", "because", "become", "before", "being", "between", "both", "called", "cause", "certain",
        "considered", "containing", "course", "different", "does", "each", "especially", "etc", "first", "form", "from", "general", "given", "great", "group", "have", "having", "held", "into",
        "involving", "kind", "large", "like", "made", "make", "making", "many", "member", "more", "most", "much", "number", "often", "other", "over", "part", "particular", "people", "person",
        "place", "process", "quality", "relating", "same", "several", "small", "some", "someone", "something", "state", "such", "than", "that", "their", "them", "there", "they", "thing", "this", "those",
        "through", "time", "type", "under", "used", "using", "usually", "various", "very", "when", "where", "which", "while", "whose", "will", "with", "within", "without", "work", "would",
    }.Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Terms with the dictionary's words where it may answer by itself.</summary>
    public static ImmutableArray<Term> Add(ImmutableArray<Term> terms, ImmutableArray<Article> articles)
    {
        var byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var stems = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        return [.. terms.Select(term => term.Definitions.IsEmpty && GlossOf(term) is { } gloss ? term with { Gloss = gloss } : term)];

        Gloss? GlossOf(Term term) =>
            Choices(term) is [{ IsSure: true } sense] && IsInSmallLetters(term, byId) && term.Mentions.Select(mention => mention.Article).Distinct(StringComparer.Ordinal).Any(article => Agrees(sense, StemsOf(article)))
                ? new Gloss(sense.Lemma, sense.Field, sense.Gloss)
                : null;

        FrozenSet<string> StemsOf(string article)
        {
            if (!stems.TryGetValue(article, out var found))
            {
                found = byId[article].Text.Paragraphs.SelectMany(paragraph => NameKey.Words(paragraph.Text)).Where(word => word.Length >= 4).Select(Stem).ToFrozenSet(StringComparer.Ordinal);
                stems.Add(article, found);
            }

            return found;
        }
    }

    /// <summary>What the dictionary offers for a term; empty for a name, for capitals and for a word with too many senses to choose among.</summary>
    public static ImmutableArray<DictionarySense> Choices(Term term)
    {
        if (term.Name.Skip(1).Any(char.IsUpper) || term.Name.Any(char.IsDigit))
        {
            return [];
        }

        var senses = GlossDictionary.Find(term.Name.ToLowerInvariant());
        return senses.Length <= MostChoices ? senses : [];
    }

    /// <summary>True if some article writes the term in small letters, and none in capitals except where a sentence starts.</summary>
    private static bool IsInSmallLetters(Term term, Dictionary<string, Article> articles)
    {
        var isSmall = false;
        foreach (var mention in term.Mentions)
        {
            var text = articles[mention.Article].Text.Paragraphs[mention.Paragraph].Text;
            var form = mention.Span.Of(text);
            if (form.Skip(1).Any(char.IsUpper) || (char.IsUpper(form[0]) && IsInsideASentence(text, mention.Span.Start)))
            {
                return false;
            }

            isSmall |= char.IsLower(form[0]);
        }

        return isSmall;
    }

    private static bool IsInsideASentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.Length > 0 && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or ';');
    }

    private static bool Agrees(DictionarySense sense, FrozenSet<string> article)
    {
        var own = NameKey.Words(sense.Lemma).Select(Stem).ToHashSet(StringComparer.Ordinal);
        return NameKey.Words(sense.Gloss).Where(word => word.Length >= 4).Select(Stem).Distinct(StringComparer.Ordinal)
            .Any(stem => !own.Contains(stem) && !Empty.Contains(stem) && article.Contains(stem));
    }

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word;
}
