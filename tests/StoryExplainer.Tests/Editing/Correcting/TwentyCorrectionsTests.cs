using System.Runtime.CompilerServices;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing.Correcting;

/// <summary>A story of three articles with twenty corrections: together they give exactly one story, and each governs its own lines of it and no others.</summary>
public class TwentyCorrectionsTests
{
    /// <summary>A file, the lines of one correction, and words of which every line that it governs has one.</summary>
    private static readonly (string File, string Yaml, string[] Governs)[] Corrections =
    [
        ("people.yml", "ada-obi:\n  name: Ada N. Obi\n", ["\"id\":\"ada-obi\""]),
        ("people.yml", "ben-okoro:\n  split:\n    - name: Ben Okoro junior\n      in: [gazette]\n", ["\"id\":\"ben-okoro", "Ross thanked Ben Okoro"]),
        ("people.yml", "dan-vale:\n  role: shipowner\n  source: Register\n", ["\"id\":\"dan-vale\""]),
        ("people.yml", "obi:\n  slug: obi-the-keeper\n", ["\"id\":\"obi", "A goalkeeper saw it"]),
        ("people.yml", "cleo-ray:\n  private: true\n", ["Cleo Ray", "C. R. was there"]),
        ("people.yml", "Eva Lund:\n  add: true\n  source: Register\n", ["\"id\":\"eva-lund\""]),
        ("people.yml", "ivy-ross:\n  merge: [i-ross]\n", ["\"id\":\"ivy-ross\"", "\"id\":\"i-ross\"", "Ross thanked Ben Okoro"]),
        ("organisations.yml", "river-safety-board:\n  name: River Board\n", ["\"id\":\"river-safety-board\""]),
        ("places.yml", "hull:\n  aliases: [the shore]\n", ["\"id\":\"hull\"", "A goalkeeper saw it"]),
        ("places.yml", "leith:\n  hide: true\n", ["\"id\":\"leith\"", "Ross thanked Ben Okoro"]),
        ("terms.yml", "pier-act:\n  name: The Pier Act\n", ["\"id\":\"pier-act\""]),
        ("terms.yml", "brake-plate:\n  definition: A plate.\n  source: Handbook\n", ["\"id\":\"brake-plate\""]),
        ("timeline.yml", "- in: herald ¶1\n  headline: Luck\n", ["\"headline\":\"Ada Obi said we were lucky\"", "\"headline\":\"Luck\""]),
        ("timeline.yml", "- in: herald ¶2\n  status: possible\n", ["\"headline\":\"Ada Obi met Ben Okoro\""]),
        ("timeline.yml", "- in: herald ¶4\n  words: in 2019\n  date: 2018\n", ["\"headline\":\"The brake plate was lost\""]),
        ("timeline.yml", "- in: post ¶1\n  hide: true\n", ["\"headline\":\"Dan Vale says the brake plate was new\""]),
        ("timeline.yml", "- add: true\n  date: 1998\n  headline: The pier is built\n  source: Register\n", ["\"headline\":\"The pier is built\""]),
        ("quotes.yml", "- quote: we were lucky\n  label: the mayor\n", ["\"text\":\"we were lucky\"", "\"id\":\"ada-obi\""]),
        ("quotes.yml", "- quote: Nobody checked\n  hide: true\n", ["\"text\":\"Nobody checked the brakes,\"", "\"id\":\"ben-okoro\""]),
        ("quotes.yml", "- quote: It was loud\n  speaker: dan-vale\n", ["\"text\":\"It was loud,\"", "\"id\":\"dan-vale\"", "\"id\":\"obi-the-keeper\""]),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Corrections.Length)];

    [Fact]
    public void Together_they_give_exactly_the_expected_story()
    {
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "TwentyCorrections.json");
        var json = string.Join('\n', Lines(Enumerable.Range(0, Corrections.Length))) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1" && Environment.GetEnvironmentVariable("CI") is not "true")
        {
            File.WriteAllText(path, json);
        }

        Assert.Equal(20, Corrections.Length);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), json);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Taking_one_correction_away_changes_only_what_it_governed(int number)
    {
        var all = Lines(Enumerable.Range(0, Corrections.Length));
        var without = Lines(Enumerable.Range(0, Corrections.Length).Where(other => other != number));

        // The last entry of a list has no comma behind it.
        var changed = Entries(all).Except(Entries(without)).Concat(Entries(without).Except(Entries(all))).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, line => Assert.Contains(Corrections[number].Governs, words => line.Contains(words, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Entries(string[] lines) => lines.Select(line => line.TrimEnd(','));

    /// <summary>The lines of <c>story.json</c>, one an entry.</summary>
    private static string[] Lines(IEnumerable<int> numbers)
    {
        var diagnostics = new DiagnosticBag();
        var files = numbers.Select(number => Corrections[number]).GroupBy(correction => correction.File, StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(file.Key, string.Concat(file.Select(correction => correction.Yaml))));
        var stories = StoryBuilder.Build(FerryStory.Seeds.Add(FerryStory.Gazette), new SiteSettings(), CorrectionsReader.Read(new EditorFiles(files), diagnostics), diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        return [.. Encoding.UTF8.GetString(StoryData.ToUtf8(stories, new SiteSettings(), full: true)).TrimEnd('\n').Split('\n').Where(line => !line.StartsWith("\"generator\"", StringComparison.Ordinal))];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
