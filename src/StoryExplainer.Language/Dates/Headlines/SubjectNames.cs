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

    /// <summary>The name that a pronoun stands for, if the paragraph up to it names exactly one person; else null.</summary>
    public string? Replace(DatedExpression dated, WordRange subject)
    {
        var text = dated.Place.Text;
        if (subject.Count > 2 || !text.IsAny(subject.First, "he", "she"))
            return null;

        var limit = text[subject.First].Start;
        var sentenceBefore = dated.Place.Sentence > 0 ? article.Paragraphs[dated.Place.Paragraph].Sentences[dated.Place.Sentence - 1].Span.Start : text.Span.Start;
        var named = _mentions
            .Where(entry => entry.Mention.Paragraph == dated.Place.Paragraph && entry.Mention.Span.Start < limit && entry.Mention.Span.Start >= sentenceBefore)
            .Select(entry => entry.Person).Distinct().ToArray();
        return named.Length == 1 ? people.People[named[0]].Name : null;
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
