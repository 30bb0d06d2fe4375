using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>
/// Finds people who get no entry by the program alone: children, those to whom a sexual offence was done, and patients. Only what stands at the
/// name itself counts, and what could be meant so counts as meant: an editor brings somebody back with one line, a reader's search is not undone.
/// </summary>
internal static class VulnerablePeople
{
    /// <summary>The people, with the reason on those who are withheld.</summary>
    public static ImmutableArray<Person> Mark(ImmutableArray<Person> people, ImmutableArray<Article> articles)
    {
        var byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        return [.. people.Select(person => ReasonFor(person, byId) is var reason && reason == person.Withheld ? person : person with { Withheld = reason })];
    }

    private static WithholdReason ReasonFor(Person person, Dictionary<string, Article> articles)
    {
        if (person.Roles.Select(role => NameSurroundings.OfRole(role.Text)).FirstOrDefault(reason => reason != WithholdReason.None) is var byRole and not WithholdReason.None)
        {
            return byRole;
        }

        var around = person.Mentions.Select(mention => Around(mention, articles[mention.Article])).ToList();
        var isGrownUp = around.Exists(words => NameSurroundings.IsGrownUp(words.After));
        return around.Select(words => NameSurroundings.Read(words.Before, words.After, isKnownOtherwise: !person.Roles.IsEmpty))
            .FirstOrDefault(reason => reason != WithholdReason.None && (reason != WithholdReason.Minor || !isGrownUp));
    }

    /// <summary>What stands before and behind a naming in its sentence.</summary>
    private static (string Before, string After) Around(Evidence mention, Article article)
    {
        var text = article.Text.Paragraphs[mention.Paragraph].Text;
        var sentence = article.Analysis.Sentences.FirstOrDefault(passage => passage.Paragraph == mention.Paragraph && passage.Span.Contains(mention.Span));
        var span = sentence.Span.Length > 0 ? sentence.Span : new TextSpan(0, text.Length);
        return (text[span.Start..mention.Span.Start], text[mention.Span.End..span.End]);
    }
}
