using StoryExplainer.Publishing;
using StoryExplainer.Site;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>What every kind of place has to do in the same way. The class of each kind says how to make one and how to look into it.</summary>
public abstract class TargetContract : IDisposable
{
    private readonly SmallSite _site = new();

    /// <summary>True if somebody else's files may lie beside the site.</summary>
    protected virtual bool AllowsOthers => true;

    /// <summary>True if a file that has arrived is not sent again after the connection broke.</summary>
    protected virtual bool KeepsWhatArrived => true;

    private protected SmallSite Site => _site;

    [PlaceFact]
    public async Task The_first_publication_puts_every_file_there_and_the_second_sends_nothing()
    {
        var first = await Publish();
        Assert.Equal(Expected(), Look());
        Assert.Equal(Expected().Keys.Select(path => "+ " + path).Order(StringComparer.Ordinal), first.Order(StringComparer.Ordinal));
        Assert.Empty(await Publish());
        Assert.Equal(Expected(), Look());
    }

    [PlaceFact]
    public async Task What_pages_load_is_sent_first_then_new_pages_changed_pages_the_home_page_and_lists()
    {
        Assert.Equal(
            ["+ assets/site.css", "+ search/index.js", "+ people/ada-obi.html", "+ people/ben okoro.html", "+ index.html", "+ feed.xml"],
            (await Publish()).Where(step => !IsAddition(step[2..])));
        _site.Write("assets/site.css", "main { color: navy }");
        _site.Write("people/ada-obi.html", SmallSite.Page("../assets/site.css", "Ada Obi, mayor"));
        _site.Write("people/cleo-ray.html", SmallSite.Page("../assets/cleo.css", "Cleo Ray"));
        _site.Write("assets/cleo.css", "p { color: red }");
        _site.Write("search/index.js", "storySearch({more})");
        _site.Write("index.html", SmallSite.Page("assets/site.css", "Home, with Cleo Ray"));
        Assert.Equal(
            ["+ assets/cleo.css", "+ assets/site.css", "+ people/cleo-ray.html", "+ people/ada-obi.html", "+ index.html", "+ search/index.js"], await Publish());
        Assert.Equal(Expected(), Look());
    }

    [PlaceFact]
    public async Task Only_the_changed_page_is_sent()
    {
        await Publish();
        _site.Write("people/ada-obi.html", SmallSite.Page("../assets/site.css", "Ada Obi, mayor"));
        Assert.Equal(["+ people/ada-obi.html"], await Publish());
        Assert.Equal(Expected(), Look());
    }

    [PlaceFact]
    public async Task A_change_that_keeps_the_length_of_a_file_is_sent()
    {
        await Publish();
        _site.Write("people/ada-obi.html", SmallSite.Page("../assets/site.css", "Eda Obi"));
        Assert.Equal(["+ people/ada-obi.html"], await Publish());
        Assert.Equal(Expected(), Look());
    }

    [PlaceFact]
    public async Task What_the_site_does_not_have_any_more_is_removed_last_pages_before_what_they_load()
    {
        _site.Write("assets/cleo.css", "p { color: red }");
        _site.Write("people/cleo-ray.html", SmallSite.Page("../assets/cleo.css", "Cleo Ray"));
        await Publish();
        _site.Delete("assets/cleo.css");
        _site.Delete("people/cleo-ray.html");
        _site.Write("feed.xml", "<feed>less</feed>");
        Assert.Equal(["+ feed.xml", "- people/cleo-ray.html", "- assets/cleo.css"], await Publish());
        Assert.Equal(Expected(), Look());
    }

    [PlaceFact]
    public async Task A_place_with_things_of_somebody_else_is_refused()
    {
        await PutForeign("their/notes.txt");
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => Publish());
        Assert.Equal("SE6205", problem.Rule.Code);
        Assert.DoesNotContain("index.html", Look().Keys);
    }

    [PlaceFact]
    public async Task Things_that_came_later_beside_the_site_are_left_alone_unless_they_are_in_the_way()
    {
        if (!AllowsOthers)
        {
            return;
        }

        await Publish();
        await PutForeign("theirs.txt");
        _site.Delete("people/ben okoro.html");
        await Publish();
        Assert.Equal(Expected().Keys.Append("theirs.txt").Order(StringComparer.Ordinal), Look().Keys);

        _site.Write("theirs.txt", "ours");
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => Publish());
        Assert.Equal("SE6206", problem.Rule.Code);
        Assert.NotEqual("ours", Look()["theirs.txt"]);
    }

    [PlaceFact]
    public async Task A_dry_run_tells_the_same_and_sends_nothing()
    {
        await using (var target = MakeTarget())
        {
            var plan = await PublishTo(target, sends: false);
            Assert.Equal(Expected().Count, plan.Added.Length);
        }

        Assert.Empty(Look());
        await Publish();
        var before = Look();
        _site.Write("index.html", "changed");
        _site.Delete("feed.xml");
        await using (var target = MakeTarget())
        {
            var plan = await PublishTo(target, sends: false);
            Assert.Equal(["index.html"], plan.Changed.Select(file => file.Path));
            Assert.Equal<string>(["feed.xml"], plan.Removed);
        }

        Assert.Equal(before, Look());
    }

    [PlaceFact]
    public async Task Broken_off_at_any_step_no_page_lacks_what_it_loads_and_the_next_attempt_goes_on_from_there()
    {
        await Publish();
        for (var breaksAfter = 0; breaksAfter < 6; breaksAfter++)
        {
            var round = $"{breaksAfter}";
            _site.Write($"assets/style-{round}.css", "p { color: red }");
            _site.Write($"people/person-{round}.html", SmallSite.Page($"../assets/style-{round}.css", "Somebody"));
            _site.Write("index.html", SmallSite.Page($"assets/style-{round}.css", "Home " + round));
            _site.Write("feed.xml", $"<feed>{round}</feed>");
            if (breaksAfter > 0)
            {
                _site.Delete($"assets/style-{breaksAfter - 1}.css");
                _site.Delete($"people/person-{breaksAfter - 1}.html");
            }

            var problem = breaksAfter < 4 ? await Assert.ThrowsAsync<PublishProblemException>(() => Publish(breaksAfter)) : null;
            Assert.Equal(problem?.Rule.Code, problem is null ? null : "SE6207");
            AssertNoPageLacksWhatItLoads();
            var rest = await Publish();
            Assert.Equal(Expected(), Look());
            if (KeepsWhatArrived && problem is not null)
            {
                Assert.Equal((breaksAfter > 0 ? 6 : 4) - breaksAfter, rest.Count);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The target, connected anew.</summary>
    private protected abstract IPublishTarget MakeTarget();

    /// <summary>What visitors of the place find, by path; without the list that the program keeps.</summary>
    protected abstract SortedDictionary<string, string> Look();

    /// <summary>Puts something of somebody else there.</summary>
    protected abstract Task PutForeign(string path);

    /// <summary>Takes down what the test has set up.</summary>
    protected virtual void Dispose(bool disposing) => _site.Dispose();

    private protected async Task<List<string>> Publish(int breaksAfter = int.MaxValue)
    {
        await using var target = new WatchedTarget(MakeTarget(), breaksAfter);
        await PublishTo(target);
        return target.Steps;
    }

    private protected Task<PublishPlan> PublishTo(IPublishTarget target, bool sends = true) =>
        Publisher.PublishAsync(target, _site.Files, sends, new Progress<SiteProgress>(), CancellationToken.None);

    private SortedDictionary<string, string> Expected()
    {
        var expected = _site.Content;
        foreach (var file in MakeTarget().Additions)
        {
            expected[file.Path] = System.Text.Encoding.UTF8.GetString(file.ReadAsync(CancellationToken.None).Result.Span);
        }

        return expected;
    }

    private bool IsAddition(string path) => MakeTarget().Additions.Any(file => file.Path == path);

    private void AssertNoPageLacksWhatItLoads()
    {
        var place = Look();
        foreach (var (path, text) in place.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var address = text.Split('"')[3];
            var style = address.StartsWith("../", StringComparison.Ordinal) ? address[3..] : address;
            Assert.True(place.ContainsKey(style), $"{path} loads {style}, which is not there");
        }
    }
}
