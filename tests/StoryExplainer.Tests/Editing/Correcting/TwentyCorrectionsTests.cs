using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing.Correcting;

/// <summary>Twenty corrections at once: each governs its own lines and no others.</summary>
public class TwentyCorrectionsTests
{
    /// <summary>A file, the lines of one correction, and the words that every line it governs has one of.</summary>
    private static readonly (string File, string Yaml, string[] Governs)[] Corrections =
    [
        ("people.yml", "ada-obi:\n  name: Ada N. Obi\n", ["ada-obi"]),
        ("people.yml", "ben-okoro:\n  slug: benjamin-okoro\n", ["ben-okoro", "benjamin-okoro"]),
        ("people.yml", "dan-vale:\n  role: shipowner\n  source: Register\n", ["dan-vale"]),
        ("people.yml", "obi:\n  group: Witnesses\n", ["obi · Obi"]),
        ("people.yml", "cleo-ray:\n  private: true\n", ["Cleo Ray", "C. R."]),
        ("people.yml", "Eva Lund:\n  add: true\n  source: Register\n", ["eva-lund"]),
        ("organisations.yml", "river-safety-board:\n  name: River Board\n", ["river-safety-board"]),
        ("organisations.yml", "Friday:\n  add: true\n", ["friday"]),
        ("places.yml", "hull:\n  aliases: [the shore]\n", ["hull", "goalkeeper saw"]),
        ("places.yml", "Monday:\n  add: true\n", ["monday"]),
        ("terms.yml", "pier-act:\n  name: The Pier Act\n", ["pier-act"]),
        ("terms.yml", "brake-plate:\n  definition: A plate.\n  source: Handbook\n", ["brake-plate"]),
        ("timeline.yml", "- in: herald ¶1\n  headline: Luck\n", ["we were lucky ·", "Luck"]),
        ("timeline.yml", "- in: herald ¶2\n  status: possible\n", ["met Ben Okoro"]),
        ("timeline.yml", "- in: herald ¶4\n  words: in 2019\n  date: 2018\n", ["plate was lost"]),
        ("timeline.yml", "- in: post ¶1\n  hide: true\n", ["plate was new"]),
        ("timeline.yml", "- add: true\n  date: 1998\n  headline: The pier is built\n  source: Register\n", ["pier is built"]),
        ("quotes.yml", "- quote: we were lucky\n  label: the mayor\n", ["“we were lucky”"]),
        ("quotes.yml", "- quote: Nobody checked\n  hide: true\n", ["“Nobody checked"]),
        ("quotes.yml", "- quote: It was loud\n  speaker: dan-vale\n", ["“It was loud"]),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Corrections.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Taking_one_correction_away_changes_only_what_it_governed(int number)
    {
        var all = Lines(Enumerable.Range(0, Corrections.Length));
        var without = Lines(Enumerable.Range(0, Corrections.Length).Where(other => other != number));

        var changed = all.Except(without).Concat(without.Except(all)).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, line => Assert.Contains(Corrections[number].Governs, words => line.Contains(words, StringComparison.Ordinal)));
    }

    private static List<string> Lines(IEnumerable<int> numbers)
    {
        var diagnostics = new DiagnosticBag();
        var files = numbers.Select(number => Corrections[number]).GroupBy(correction => correction.File, StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(file.Key, string.Concat(file.Select(correction => correction.Yaml))));
        var stories = StoryBuilder.Build(FerryStory.Seeds, new SiteSettings(), CorrectionsReader.Read(new EditorFiles(files), diagnostics), diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        return StoryLines.Of(stories);
    }
}
