using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>A term with all its forms, ready to be ranked.</summary>
/// <param name="Candidate">The candidate that stands for the group.</param>
/// <param name="Name">The form that heads its page.</param>
/// <param name="Variants">The other forms, in order of first use.</param>
/// <param name="Mentions">Every use, in reading order.</param>
internal sealed record TermGroup(TermCandidate Candidate, string Name, List<string> Variants, List<Passage> Mentions);

/// <summary>Puts the forms of one term together: singular and plural, initials and what they stand for, an article of a law and its longer form.</summary>
internal static class TermGroups
{
    /// <summary>Joins candidates that are one term.</summary>
    public static List<TermGroup> Join(Dictionary<string, TermCandidate> candidates, QuotedArticle article, EntityFindings entities)
    {
        var groups = new List<TermGroup>();
        var joined = new Dictionary<string, TermGroup>(StringComparer.Ordinal);
        var owners = Initials(candidates, article);
        AddAliases(owners, entities, candidates);
        foreach (var candidate in candidates.Values.OrderBy(candidate => candidate.Uses[0].Paragraph).ThenBy(candidate => candidate.Uses[0].First))
        {
            var key = owners.GetValueOrDefault(candidate.Key, candidate.Key);
            if (!joined.TryGetValue(key, out var group))
            {
                group = new TermGroup(candidates.GetValueOrDefault(key, candidate), "", [], []);
                joined[key] = group;
                groups.Add(group);
            }

            if (group.Candidate != candidate)
            {
                group.Candidate.Strengthen(candidate.Origin, candidate.Weight);
                group.Candidate.Offer(candidate.Best);
                group.Candidate.Uses.AddRange(candidate.Uses);
            }
        }

        return [.. groups.Select(group => Finish(group.Candidate, article))];
    }

    private static TermGroup Finish(TermCandidate candidate, QuotedArticle article)
    {
        FindMore(candidate, article);
        var mentions = new List<Passage>();
        var forms = new List<(string Form, int Count)>();
        foreach (var use in candidate.Uses.OrderBy(use => use.Paragraph).ThenBy(use => use.First))
        {
            var paragraph = article.Paragraph(use.Paragraph);
            var passage = new Passage(use.Paragraph, paragraph.Paragraph.SpanOf(use.First, use.End));
            if (mentions.Count > 0 && mentions[^1].Overlaps(passage))
                continue;
            mentions.Add(passage);
            Count(forms, passage.Span.Of(paragraph.Text));
            if (LongForm(paragraph, use) is { } longer)
                Count(forms, longer);
        }

        var name = NameOf(candidate, forms);
        return new TermGroup(candidate, name, [.. forms.Select(form => form.Form).Where(form => form != name)], mentions);
    }

    /// <summary>Further uses of a name that the name finder left alone, or that stand without the marks of their first use.</summary>
    private static void FindMore(TermCandidate candidate, QuotedArticle article)
    {
        if (candidate.Origin is TermOrigin.Concept or TermOrigin.Tag || (candidate.Best is null && candidate.Origin is TermOrigin.Place or TermOrigin.Organisation))
            return;

        var first = candidate.Uses[0];
        var form = article.Paragraph(first.Paragraph).Paragraph.SpanOf(first.First, first.End).Of(article.Paragraph(first.Paragraph).Text);
        for (var i = 0; i < article.Count; i++)
        {
            if (!article.IsRead(i))
                continue;
            var text = article.Paragraph(i).Text;
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (article.Paragraph(i).TokensAt(TextSpan.FromLength(at, form.Length)) is var (start, end) && !candidate.Uses.Exists(use => use.Paragraph == i && use.First < end && start < use.End))
                    candidate.Uses.Add(new TermUse(i, start, end));
            }
        }
    }

    private static void Count(List<(string Form, int Count)> forms, string form)
    {
        var index = forms.FindIndex(known => known.Form == form);
        if (index < 0)
            forms.Add((form, 1));
        else
            forms[index] = (form, forms[index].Count + 1);
    }

    /// <summary>The most usual form; a concept is headed in lower case even where it only starts a sentence.</summary>
    private static string NameOf(TermCandidate candidate, List<(string Form, int Count)> forms)
    {
        var best = forms[0];
        foreach (var form in forms)
        {
            // A page is headed by what initials stand for, where the article spells them out.
            var spellsOut = IsInitials(best.Form) && form.Form.Contains(' ', StringComparison.Ordinal);
            if (spellsOut || (form.Count > best.Count && !(IsInitials(form.Form) && best.Form.Contains(' ', StringComparison.Ordinal))))
                best = form;
        }

        if (candidate.Origin is not (TermOrigin.Concept or TermOrigin.Explained) || !char.IsUpper(best.Form[0]) || best.Form.Skip(1).Any(char.IsUpper))
            return best.Form;
        return char.ToLowerInvariant(best.Form[0]) + best.Form[1..];
    }

    private static bool IsInitials(string form) => form.Length < 9 && form.All(char.IsAsciiLetterUpper);

    /// <summary>"Article 5 of the NATO treaty" behind "Article 5".</summary>
    private static string? LongForm(SpokenParagraph paragraph, TermUse use)
    {
        if (!char.IsAsciiDigit(paragraph.WordAt(use.End - 1)[0]) || use.End + 2 >= paragraph.Count || paragraph.WordAt(use.End) is not "of")
            return null;
        for (var i = use.End + 1; i < Math.Min(use.End + 8, paragraph.Count); i++)
        {
            if (paragraph.Is(i, Cue.Comma | Cue.Break | Cue.Auxiliary | Cue.Mark))
                return null;
            if (TermCues.Is(paragraph.WordAt(i), TermCue.Law))
                return paragraph.Paragraph.SpanOf(use.First, i + 1).Of(paragraph.Text);
        }

        return null;
    }

    /// <summary>"World Trade Body (WTB)" and "WTB (World Trade Body)": the initials' key by the long form's, and what a reader sees stays the long form.</summary>
    private static Dictionary<string, string> Initials(Dictionary<string, TermCandidate> candidates, QuotedArticle article)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var candidate in candidates.Values)
        {
            if (candidate.Origin is TermOrigin.Place)
                continue;
            foreach (var use in candidate.Uses)
            {
                var paragraph = article.Paragraph(use.Paragraph);
                if (use.End + 2 >= paragraph.Count || paragraph.WordAt(use.End) is not "(" || paragraph.WordAt(use.End + 2) is not ")")
                    continue;
                var key = TermCandidates.KeyOf(paragraph.WordAt(use.End + 1));
                if (key != candidate.Key && candidates.ContainsKey(key) && !owners.ContainsKey(candidate.Key) && paragraph.IsCapital(use.End + 1))
                    owners[key] = candidate.Key;
            }
        }

        return owners;
    }

    private static void AddAliases(Dictionary<string, string> owners, EntityFindings entities, Dictionary<string, TermCandidate> candidates)
    {
        foreach (var entity in entities.Organisations)
        {
            var name = TermCandidates.KeyOf(entity.Name);
            foreach (var alias in entity.Aliases)
            {
                var key = TermCandidates.KeyOf(alias);
                if (key != name && candidates.ContainsKey(name) && candidates.ContainsKey(key) && !owners.ContainsKey(name))
                    owners.TryAdd(key, name);
            }
        }
    }
}
