using System.Text.Json;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Cases;

/// <summary>Builds a site from each small input of <c>Cases/</c> and compares its data with what is right.</summary>
public sealed class CaseTests
{
    public static TheoryData<CaseFile> All => CaseFile.All;

    [Theory]
    [MemberData(nameof(All))]
    public void A_site_of_one_input_knows_what_is_right(CaseFile input)
    {
        using var project = new TemporaryFolder();
        Directory.CreateDirectory(project["seeds"]);
        File.Copy(input.SeedPath, project["seeds/" + Path.GetFileName(input.Name)]);
        if (File.Exists(input.SidecarPath))
        {
            File.Copy(input.SidecarPath, project["seeds/" + Path.GetFileName(input.SidecarPath)]);
        }

        var site = SiteTest.In(project.Path).Build(request => request with { FullDataFile = project["facts.json"] });
        Assert.True(site.Build.IsComplete, string.Join('\n', site.Diagnostics));
        using var data = JsonDocument.Parse(File.ReadAllBytes(project["facts.json"]));
        var facts = new CaseFacts(data.RootElement, [.. site.Build.Diagnostics.Where(problem => problem.Code.StartsWith("SE1", StringComparison.Ordinal)).Select(problem => problem.Code)]);

        Assert.Equal("", string.Join('\n', input.ReadExpected().GroupBy(line => line.Key).SelectMany(group => facts.Differences(group.Key, [.. group.Select(line => line.Value)]))));
    }
}
