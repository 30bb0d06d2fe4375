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
        if (subject.Count > 2 || !text.IsAny(subject.First, "he", "she"))
            return null;

        var limit = text[subject.First].Start;
        var sentenceBefore = dated.Place.Sentence > 0 ? article.Paragraphs[dated.Place.Paragraph].Sentences[dated.Place.Sentence - 1].Span.Start : text.Span.Start;
        var named = _mentions
            .Where(entry => entry.Mention.Paragraph == dated.Place.Paragraph && entry.Mention.Span.Start < limit && entry.Mention.Span.Start >= sentenceBefore)
            .ToArray();
        return named.Select(entry => entry.Person).Distinct().Count() == 1 && named.Any(entry => IsSubject(dated.Place.Paragraph, entry.Mention.Span))
            ? people.People[named[0].Person].Name
            : null;
    }

    // The name opens a sentence, or a clause after a comma, and owns nothing.
    private bool IsSubject(int paragraph, TextSpan mention)
    {
        var text = article.Paragraphs[paragraph].Paragraph.Text;
        var opens = article.Paragraphs[paragraph].Sentences.Any(sentence => sentence.Span.Start == mention.Start)
            || (mention.Start >= 2 && text[mention.Start - 1] == ' ' && text[mention.Start - 2] == ',');
        var owns = mention.End < text.Length && text[mention.End] is ('’' or '\'');
        return opens && !owns;
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
