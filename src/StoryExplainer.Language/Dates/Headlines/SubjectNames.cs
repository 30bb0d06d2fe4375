using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Resolving;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Puts names in place of pronouns where only one person can be meant, and takes long titles from names.</summary>
internal sealed class SubjectNames(TokenizedArticle article, PeopleFindings people)
{
    // A subject longer than this leaves no room for what happened.
    private const int LongestSubject = 6;

    private readonly (int Person, Passage Mention)[] _mentions =
        [.. people.People.SelectMany((person, index) => person.Mentions.Select(mention => (Person: index, Mention: mention))).OrderBy(entry => entry.Mention)];

    /// <summary>
    /// The name that a pronoun stands for, if this sentence and the one before name exactly one person up to it, as the subject of a clause;
    /// else null. "He took Putin’s side" is not about Putin, and neither is "the summit with Mr Putin ended while he …".
    /// </summary>
    public string? Replace(DatedExpression dated, WordRange subject)
    {
        var text = dated.Place.Text;
        var isOwner = text.IsAny(subject.First, "his", "her") && subject.Count >= 2;
        if (!isOwner && (subject.Count > 2 || !text.IsAny(subject.First, "he", "she")))
            return null;

        var limit = text[subject.First].Start;
        var sentenceBefore = dated.Place.Sentence > 0 ? article.Paragraphs[dated.Place.Paragraph].Sentences[dated.Place.Sentence - 1].Span.Start : text.Span.Start;
        var named = _mentions
            .Where(entry => entry.Mention.Paragraph == dated.Place.Paragraph && entry.Mention.Span.Start < limit && entry.Mention.Span.Start >= sentenceBefore)
            .ToArray();
        return named.Select(entry => entry.Person).Distinct().Count() == 1 && named.Any(entry => IsSubject(dated.Place.Paragraph, entry.Mention.Span))
            ? people.People[named[0].Person].Name + (isOwner ? "’s" : "")
            : null;
    }

    // The name opens a sentence, or a clause after a comma, and owns nothing.
    private bool IsSubject(int paragraph, TextSpan mention)
    {
        var text = article.Paragraphs[paragraph].Paragraph.Text;
        var opens = article.Paragraphs[paragraph].Sentences.Any(sentence => sentence.Span.Start == mention.Start)
            || (mention.Start >= 2 && text[mention.Start - 1] == ' ' && text[mention.Start - 2] == ',');
        var owns = mention.End < text.Length && text[mention.End] is ('’' or '\'');
        return (opens || IsBeforeVerb(text, mention)) && !owns;
    }

    /// <summary>True if the words hold the name of a person, who is no "it".</summary>
    public bool NamesPerson(DatedExpression dated, WordRange words)
    {
        var span = dated.Place.Text.SpanOf(words.First, words.End);
        return _mentions.Any(entry => entry.Mention.Paragraph == dated.Place.Paragraph && span.Contains(entry.Mention.Span));
    }

    // "President", "and Russian President": nothing before a name but titles and "and".
    private static bool IsTitle(ReadOnlySpan<char> words)
    {
        var isStart = true;
        for (var i = 0; i < words.Length; i++)
        {
            if (isStart && char.IsLower(words[i]) && !words[i..].StartsWith("and ", StringComparison.Ordinal))
                return false;

            isStart = words[i] == ' ';
        }

        return true;
    }

    // "Yesterday Mr Reed met", "the minister, Ada Obi, said"; not "the summit with Mr Reed ended".
    private static bool IsBeforeVerb(string text, TextSpan mention)
    {
        var after = WordAt(text, mention.End + 1);
        var before = WordBefore(text, mention.Start - 1);
        return VerbWords.Find(after).Has(VerbKind.Past | VerbKind.Auxiliary | VerbKind.Present | VerbKind.Speech) && !FunctionWords.Contains(before) && before.Length > 0;
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;

        return start < text.Length ? text.AsSpan(start, Math.Max(0, end - start)) : [];
    }

    private static ReadOnlySpan<char> WordBefore(string text, int end)
    {
        var start = Math.Max(end, 0);
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;

        return end > 0 ? text.AsSpan(start, end - start) : [];
    }

    /// <summary>"Ms Obi, Mr Reed, Ms Wu and Mr Khan" as "Ms Obi and others"; null for fewer than three people.</summary>
    public string? Crowd(DatedExpression dated, WordRange subject)
    {
        if (subject.Count <= LongestSubject)
            return null;

        var span = dated.Place.Text.SpanOf(subject.First, subject.End);
        var inside = _mentions.Where(entry => entry.Mention.Paragraph == dated.Place.Paragraph && span.Contains(entry.Mention.Span)).ToArray();
        if (inside.Length < 2 || !IsTitle(article.Paragraphs[dated.Place.Paragraph].Paragraph.Text.AsSpan(span.Start, inside[0].Mention.Span.Start - span.Start)))
            return null;

        var count = inside.Select(entry => entry.Person).Distinct().Count();
        return count >= 3 ? inside[0].Mention.Of(article.Article) + " and others"
            : count == 2 && inside.Length == 2 && IsTitle(article.Paragraphs[dated.Place.Paragraph].Paragraph.Text.AsSpan(inside[0].Mention.Span.End, inside[1].Mention.Span.Start - inside[0].Mention.Span.End)) && inside[1].Mention.Span.End == span.End
                ? $"{inside[0].Mention.Of(article.Article)} and {inside[1].Mention.Of(article.Article)}"
            : null;
    }

    /// <summary>"US special envoy Steve Witkoff" as "Steve Witkoff", if the subject ends with the name of one person.</summary>
    public WordRange Shorten(DatedExpression dated, WordRange subject)
    {
        if (subject.Count <= LongestSubject)
            return subject;

        var text = dated.Place.Text;
        var span = text.SpanOf(subject.First, subject.End);
        var inside = _mentions.Where(entry => entry.Mention.Paragraph == dated.Place.Paragraph && span.Contains(entry.Mention.Span)).ToArray();
        if (inside.Length != 1 || inside[0].Mention.Span.End != span.End)
            return subject;

        for (var i = subject.First; i < subject.End; i++)
        {
            if (text[i].Start >= inside[0].Mention.Span.Start)
                return new WordRange(i, subject.End);
        }

        return subject;
    }
}
