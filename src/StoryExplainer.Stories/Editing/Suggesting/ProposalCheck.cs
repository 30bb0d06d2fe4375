using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>
/// Lets a proposal pass only if every name, number, date and quoted word of it stands in the sentences that it rests on. It cannot tell whether the
/// words between them are right: that is the editor's to see, who gets the sentences along with the proposal.
/// </summary>
public sealed class ProposalCheck
{
    private const int MaximumHeadline = 12;
    private const int MaximumText = 45;

    private static readonly FrozenSet<string> TimeWords = new[]
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "yesterday", "today", "tomorrow", "tonight", "morning", "afternoon", "evening", "midnight", "noon",
        "hour", "hours", "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "decade", "decades", "century", "spring", "summer", "autumn", "winter",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NumberWords = new[]
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions",
        "billion", "billions", "trillion", "dozen", "dozens", "half", "twice", "double", "triple", "quarter", "third", "first", "second", "once",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] SmallWords =
    [
        "a", "an", "the", "this", "that", "these", "those", "it", "its", "he", "she", "they", "his", "her", "their", "what", "when", "where", "who", "whether", "why", "how",
        "in", "on", "at", "by", "for", "from", "to", "of", "with", "without", "after", "before", "since", "until", "during", "under", "over", "between", "among", "against",
        "if", "as", "but", "and", "or", "both", "each", "every", "all", "some", "many", "most", "few", "no", "not", "nobody", "none", "another", "other", "there", "here", "any",
        "more", "less", "such", "so", "then", "yet", "also", "only", "even", "while", "because", "although", "though",
    ];

    private readonly Dictionary<string, Article> _articles;
    private readonly CiteResolver _resolver;
    private readonly FrozenSet<string> _common;

    /// <summary>Knows the articles that proposals may rest on, and the names of the site.</summary>
    public ProposalCheck(StoryCollection stories)
    {
        _articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        _resolver = new CiteResolver(stories.Articles, new DiagnosticBag(), new KeylessCitations());
        _common = stories.Articles.SelectMany(article => article.Text.Paragraphs).SelectMany(paragraph => Words(paragraph.Text)).Where(word => char.IsLower(word[0])).Select(Key)
            .Concat(SmallWords).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The sentences that a proposal rests on, or null if one of them does not exist.</summary>
    public ImmutableArray<string>? Sentences(Proposal proposal)
    {
        var places = proposal.RestsOn.Select(words => CiteResolver.IsCitation(words) ? _resolver.Resolve(words, new DiagnosticLocation("input/proposals.yml")) : null).ToList();
        return places.Count == 0 || places.Exists(place => place?.Evidence is null)
            ? null
            : [.. places.Select(place => place!.Span.Of(_articles[place.Article.Id].Text.Paragraphs[place.Paragraph!.Value].Text))]; // Every place has been found.
    }

    /// <summary>Why a proposal cannot pass, or null if it can.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="targets">What was asked for.</param>
    public ProposalFault? FaultOf(Proposal proposal, IReadOnlySet<string> targets)
    {
        var words = Words(proposal.Text).ToList();
        if (words.Count == 0 || words.Count > (proposal.Kind == ProposalKind.Headline ? MaximumHeadline : MaximumText)
            || proposal.Text.Any(char.IsControl) || proposal.Text.AsSpan().IndexOfAny("<>[]") >= 0
            || (proposal.Kind == ProposalKind.Brief ? proposal.Target is not null : proposal.Target is null || !targets.Contains(proposal.Target)))
        {
            return ProposalFault.Form;
        }

        if (Sentences(proposal) is not { } sentences)
        {
            return ProposalFault.Source;
        }

        if (QuotedWords.Find(proposal.Text).Any(quote => !sentences.Any(sentence => QuotedWords.StandsIn(quote, sentence))))
        {
            return ProposalFault.Quotation;
        }

        var known = sentences.SelectMany(Words).Select(Key).ToHashSet(StringComparer.Ordinal);
        return FaultOfWords(words, known);
    }

    private ProposalFault? FaultOfWords(List<string> words, HashSet<string> known)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var key = Key(words[i]);
            if (known.Contains(key))
            {
                continue;
            }

            if (key.Any(char.IsDigit) || key.Split('-').Any(NumberWords.Contains))
            {
                return ProposalFault.Number;
            }

            if (TimeWords.Contains(key))
            {
                return ProposalFault.Date;
            }

            // A capital in the middle of a sentence is a name. At its start only a word that the articles write small somewhere is none for certain.
            var isAtStart = i == 0 || words[i - 1][^1] is '.' or '!' or '?' or ':';
            if (char.IsUpper(words[i].First(char.IsLetterOrDigit)) && !(isAtStart && _common.Contains(key)))
            {
                return ProposalFault.Name;
            }
        }

        return null;
    }

    private static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit));

    /// <summary>A word without marks around it, without case and without the genitive.</summary>
    private static string Key(string word)
    {
        var start = 0;
        var end = word.Length;
        while (start < end && !char.IsLetterOrDigit(word[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
        {
            end--;
        }

        var key = word[start..end].Replace('’', '\'').ToLowerInvariant();
        return key.EndsWith("'s", StringComparison.Ordinal) ? key[..^2] : key;
    }
}
