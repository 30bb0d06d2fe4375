using StoryExplainer.Language.English;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>
/// Labels the names of an article by the longest listed form. All people are listed, but not every organisation and place: a word that no
/// form covers is certainly no person, and only weakly no organisation or place.
/// </summary>
internal static class NameLabelling
{
    private static readonly HashSet<string> Honorifics = [.. WordFile.Read("honorifics.txt").Select(word => word.TrimEnd('.')), "mr", "mrs", "ms", "miss", "dr"];

    private static readonly int Outside = ReaderLabels.NameBit("O");

    private static readonly int NoPerson = ReaderLabels.AnyName & ~(ReaderLabels.NameBit("B-PER") | ReaderLabels.NameBit("I-PER"));

    /// <summary>Labels all names.</summary>
    public static void Mark(IReadOnlyList<ArticleLine> lines, GoldFile gold)
    {
        var common = lines.SelectMany(line => line.Words).Where(word => char.IsLower(word[0])).ToHashSet(StringComparer.Ordinal);
        var forms = FormsOf(gold);
        foreach (var line in lines)
            Mark(line, forms, common);
    }

    private static List<(string Form, string Kind)> FormsOf(GoldFile gold)
    {
        var people = gold.People.SelectMany(person => person.Aliases.Append(person.Name)).Select(form => (WithoutHonorific(form), "PER"));
        var organisations = gold.Organisations.Select(form => (WithoutArticle(form), "ORG"));
        var places = gold.Places.Select(form => (WithoutArticle(form), "LOC"));
        return [.. people.Concat(organisations).Concat(places).Where(form => form.Item1.Any(char.IsUpper)).Distinct()
            .OrderByDescending(form => form.Item1.Length).ThenBy(form => form.Item1, StringComparer.Ordinal).ThenBy(form => form.Item2, StringComparer.Ordinal)];
    }

    private static void Mark(ArticleLine line, List<(string Form, string Kind)> forms, HashSet<string> common)
    {
        var covered = new int[line.Words.Length];
        foreach (var (form, kind) in forms)
        {
            foreach (var run in line.Find(form, StringComparison.Ordinal))
                Cover(line, covered, run, kind, isDoubtful: run.Length == 1 && common.Contains(line.Words[run.Start].ToLowerInvariant()));
        }

        for (var i = 0; i < covered.Length; i++)
        {
            if (covered[i] == 0)
                line.Names[i] = char.IsUpper(line.Words[i][0]) || char.IsDigit(line.Words[i][0]) ? NoPerson : Outside;
        }
    }

    // A form that is listed twice ("Kyiv" as place and as government) may be either; a longer form that was there first stays.
    private static void Cover(ArticleLine line, int[] covered, TokenRun run, string kind, bool isDoubtful)
    {
        var sameRun = covered[run.Start] == run.Length;
        for (var i = run.Start; i < run.End; i++)
        {
            if (covered[i] != 0 && !sameRun)
                return;
        }

        for (var i = run.Start; i < run.End; i++)
        {
            var bit = isDoubtful ? ReaderLabels.AnyName : ReaderLabels.NameBit((i == run.Start ? "B-" : "I-") + kind);
            line.Names[i] = sameRun ? line.Names[i] | bit : bit;
            covered[i] = run.Length;
        }
    }

    private static string WithoutArticle(string form) => form.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? form[4..] : form;

    private static string WithoutHonorific(string form)
    {
        while (form.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && Honorifics.Contains(form[..space].TrimEnd('.').ToLowerInvariant()))
            form = form[(space + 1)..];

        return form;
    }
}
