using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Tests.Rendering;

/// <summary>A theme of a few lines and a page of a few values, for tests of the engine.</summary>
internal sealed class SmallTheme
{
    private readonly ImmutableSortedDictionary<string, ThemeFile>.Builder _files = ImmutableSortedDictionary.CreateBuilder<string, ThemeFile>(StringComparer.Ordinal);

    public SmallTheme(string layout)
    {
        With("layouts/base.html", "{{ content }}");
        With("layouts/test.html", layout);
    }

    public DiagnosticBag Diagnostics { get; } = new();

    public SmallTheme With(string path, string text)
    {
        _files[path] = new ThemeFile(path, "theme/" + path, Encoding.UTF8.GetBytes(text), IsBuiltIn: path.StartsWith("layouts/", StringComparison.Ordinal));
        return this;
    }

    public Theme? Load() => Theme.Load(_files.ToImmutable(), Diagnostics);

    public PageRenderer Renderer(string language = "en-GB") => new(Load()!, language);

    /// <summary>What the layout makes of a page.</summary>
    public string Render(object page, string language = "en-GB")
    {
        var bytes = Renderer(language).Render("test.html", page, Diagnostics);
        Assert.True(bytes is not null, string.Join('\n', Diagnostics.ToSorted()));
        return Encoding.UTF8.GetString(bytes!);
    }

    /// <summary>The one problem of a page.</summary>
    public Diagnostic Problem(object page)
    {
        Assert.Null(Renderer().Render("test.html", page, Diagnostics));
        return Assert.Single(Diagnostics.ToSorted(), problem => problem.Severity == Severity.Error);
    }
}

internal sealed record TestPage
{
    public string FullName { get; init; } = "Ada Obi";

    public string? Role { get; init; }

    public TestLink? Link { get; init; }

    public Html Markup { get; init; } = new("<b>bold</b>");

    public ImmutableArray<string> Names { get; init; } = ["one", "two"];

    public ImmutableArray<TestLink> Links { get; init; }

    public TestState State { get; init; }

    public int Number { get; init; } = 1234;

    public bool IsKnown { get; init; } = true;

    public DateOnly Day { get; init; } = new(2031, 3, 7);
}

internal readonly record struct TestLink(string Text, string Url);

internal enum TestState
{
    Happened,
    StillAhead,
}
