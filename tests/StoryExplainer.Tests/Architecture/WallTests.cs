using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using StoryExplainer.Language;
using StoryExplainer.Site;
using StoryExplainer.Stories.Model;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace StoryExplainer.Tests.Architecture;

/// <summary>Keeps the walls of the house: which folder may see what.</summary>
public sealed class WallTests
{
    private static readonly Assembly Language = typeof(ArticleAnalyzer).Assembly;
    private static readonly Assembly Stories = typeof(StoryCollection).Assembly;
    private static readonly Assembly Site = typeof(SitePipeline).Assembly;
    private static readonly Assembly Program = typeof(StoryExplainer.Commands.BuildCommand).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies(Language, Stories, Site, Program).Build();

    [Fact]
    public void The_language_step_knows_nothing_of_ours_and_uses_no_package()
    {
        var foreign = References(Language).Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("mscorlib" or "netstandard"));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Projects_refer_to_each_other_in_one_direction()
    {
        Assert.DoesNotContain("StoryExplainer.Site", References(Stories));
        Assert.DoesNotContain("StoryExplainer", References(Stories));
        Assert.DoesNotContain("StoryExplainer", References(Site));
    }

    [Fact]
    public void Only_the_rendering_sees_Scriban() => OnlySees("Scriban", "StoryExplainer.Site.Rendering");

    [Fact]
    public void Only_the_share_cards_see_Skia() => OnlySees("SkiaSharp", "StoryExplainer.Site.Cards");

    [Fact]
    public void Only_the_reader_of_Word_documents_sees_their_library() => OnlySees("DocumentFormat", "StoryExplainer.Stories.Seeds.Formats.Word");

    [Fact]
    public void Only_the_kind_of_place_that_needs_a_library_sees_it()
    {
        OnlySees("Amazon", "StoryExplainer.Publishing.S3");
        OnlySees("Renci", "StoryExplainer.Publishing.Sftp");
    }

    [Fact]
    public void Only_the_program_sees_the_console()
    {
        Assert.DoesNotContain("System.Console", References(Language));
        Assert.DoesNotContain("System.Console", References(Stories));
        Assert.DoesNotContain("System.Console", References(Site));
    }

    [Fact]
    public void The_language_step_opens_no_file_and_no_connection()
    {
        Assert.DoesNotContain(References(Language), name => name.StartsWith("System.Net", StringComparison.Ordinal));
        Types().That().ResideInAssembly(Language).Should().NotDependOnAny(typeof(File), typeof(Directory), typeof(FileInfo)).Check(House);
    }

    [Theory]
    [InlineData("Reading|Documents|Syntax|Scoring", "Roles|NamedEntities|Coreference|Quotations|Glossary|TemporalExpressions|Events|Relations|Explaining")]
    [InlineData("NamedEntities|Roles", "Coreference|Quotations|Glossary|Events|Relations|Explaining")]
    [InlineData("Coreference|Quotations|TemporalExpressions", "Glossary|Events|Relations|Explaining")]
    [InlineData("Glossary|Events|Relations", "Explaining")]
    public void A_layer_of_the_language_step_sees_only_those_below_it(string layers, string above) =>
        Types().That().ResideInNamespaceMatching($@"^StoryExplainer\.Language\.({layers})(\..*)?$").Should()
            .NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^StoryExplainer\.Language\.({above})(\..*)?$").Check(House);

    /// <summary>
    /// Folders of the site that still use each other. Each line is a debt: it goes when the circle is broken, and none may come.
    /// </summary>
    private static readonly string[] CirclesOfTheSite =
    [
        "Changes and Output", "Changes and Planning", "Checking and Planning", "Checking and Rendering",
        "Incremental and Rendering", "Linking and Pages", "Linking and Planning", "Output and Pages", "Output and Planning", "Pages and Planning", "Pages and Rendering",
    ];

    [Fact]
    public void No_folder_of_the_stories_uses_a_folder_that_uses_it() => Assert.Empty(CirclesOf(Stories, "StoryExplainer.Stories"));

    [Fact]
    public void No_new_folder_of_the_site_uses_a_folder_that_uses_it() => Assert.Equal(CirclesOfTheSite, CirclesOf(Site, "StoryExplainer.Site"));

    [Fact]
    public void A_type_stands_in_the_folder_that_its_namespace_says()
    {
        var source = SourceFolder();
        var wrong =
            from project in new[] { "StoryExplainer", "StoryExplainer.Site", "StoryExplainer.Stories", "StoryExplainer.Language" }
            from path in Directory.EnumerateFiles(Path.Combine(source, project), "*.cs", SearchOption.AllDirectories)
            let below = Path.GetRelativePath(Path.Combine(source, project), Path.GetDirectoryName(path)!)
            where below.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")
            let expected = "namespace " + (below == "." ? project : $"{project}.{below.Replace(Path.DirectorySeparatorChar, '.')}") + ";"
            let declared = File.ReadLines(path).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            where declared is not null && declared != expected
            select $"{project}/{below}/{Path.GetFileName(path)}: {declared}";

        Assert.Empty(wrong);
    }

    // Only what compiled code says counts: a name in a comment is no use.
    private static IEnumerable<string> CirclesOf(Assembly assembly, string root)
    {
        var uses = House.Types.Where(type => type.Assembly.Name.Split(',')[0] == assembly.GetName().Name)
            .SelectMany(type => type.Dependencies.Select(dependency => (From: FolderOf(type.Namespace.FullName, root), To: FolderOf(dependency.Target.Namespace?.FullName ?? "", root))))
            .Where(use => use is { From: not null, To: not null } && use.From != use.To)
            .ToHashSet();
        return uses.Where(use => uses.Contains((use.To, use.From)) && string.CompareOrdinal(use.From, use.To) < 0).Select(use => $"{use.From} and {use.To}").Order(StringComparer.Ordinal);
    }

    private static string? FolderOf(string space, string root) =>
        space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "src"));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name ?? "");

    private static void OnlySees(string package, string place)
    {
        IObjectProvider<IType> others = Types().That().DoNotResideInNamespaceMatching($"^{place.Replace(".", "\\.", StringComparison.Ordinal)}.*").As($"all outside {place}");
        Types().That().Are(others).Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($"^{package}(\\..*)?$").Check(House);
    }
}
