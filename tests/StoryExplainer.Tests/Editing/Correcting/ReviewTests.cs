using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing.Correcting;

public class ReviewTests
{
    [Theory]
    [InlineData("", "ambiguous-name obi|thin-evidence cleo-ray|no-definition brake-plate")]
    [InlineData("cleo-ray:\n  page: true", "ambiguous-name obi|no-definition brake-plate")]
    [InlineData("cleo-ray:\n  page: false", "ambiguous-name obi|no-definition brake-plate")]
    [InlineData("cleo-ray:\n  hide: true", "ambiguous-name obi|no-definition brake-plate")]
    [InlineData("cleo-ray:\n  review: checked by J. Editor on 2026-03-12", "ambiguous-name obi|no-definition brake-plate")]
    public void What_a_correction_settles_is_not_asked_again(string people, string asked) =>
        Assert.Equal(asked, string.Join('|', Asked(new("people.yml", people))));

    [Theory]
    [InlineData("brake-plate:\n  definition: A plate.\n  source: Handbook")]
    [InlineData("brake-plate:\n  review: checked by J. Editor on 2026-03-12")]
    public void A_term_is_settled_by_a_definition_or_a_note(string terms) =>
        Assert.DoesNotContain(Asked(new("terms.yml", terms)), item => item.Contains("brake-plate", StringComparison.Ordinal));

    [Fact]
    public void An_ambiguous_name_is_settled_by_giving_it_to_somebody()
    {
        var seed = new Reading("a.txt", "A", "Ada Obi and Ben Obi came. Mr Obi left.").Person("Ada Obi").Person("Ben Obi").Ambiguous("Mr Obi", 0, 1);
        var corrections = Read(new("people.yml", "ben-obi:\n  aliases: [Mr Obi]"));

        var stories = StoryBuilder.Build([seed], new SiteSettings(), corrections, new DiagnosticBag());

        Assert.DoesNotContain(stories.Review, item => item.Kind == "ambiguous-name");
        Assert.Equal(2, stories.People.Single(person => person.Id == "ben-obi").Mentions.Length);
    }

    [Theory]
    [InlineData("group: Inspectors", "Extracted")]
    [InlineData("review: checked by J. Editor on 2026-03-12", "Extracted")]
    [InlineData("name: Benjamin Okoro", "Edited")]
    [InlineData("merge: [obi]", "Edited")]
    public void A_person_counts_as_edited_only_where_facts_were_changed(string line, string origin) =>
        Assert.Equal(
            origin,
            StoryBuilder.Build(FerryStory.Seeds, new SiteSettings(), Read(new("people.yml", $"ben-okoro:\n  {line}")), new DiagnosticBag()).People.Single(person => person.Id == "ben-okoro").Origin.ToString());

    [Fact]
    public void The_suggested_lines_settle_what_they_are_suggested_for()
    {
        var item = StoryBuilder.Build(FerryStory.Seeds, new SiteSettings(), null, new DiagnosticBag()).Review.Single(candidate => candidate.Kind == "thin-evidence");

        Assert.DoesNotContain(Asked(new("people.yml", item.SuggestedYaml)), asked => asked.StartsWith(item.Kind, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Asked(KeyValuePair<string, string> file) =>
        StoryBuilder.Build(FerryStory.Seeds, new SiteSettings(), Read(file), new DiagnosticBag()).Review
            .Where(item => item.Kind != "no-source-address")
            .Select(item => $"{item.Kind} {item.Subject}");

    private static Corrections Read(KeyValuePair<string, string> file) => CorrectionsReader.Read(new EditorFiles([file]), new DiagnosticBag());
}
