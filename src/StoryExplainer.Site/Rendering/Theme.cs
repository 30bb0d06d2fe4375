using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Scriban;
using Scriban.Parsing;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site.Rendering;

/// <summary>Everything that decides how the site looks, read and checked once: templates, labels, styles, scripts and fonts.</summary>
public sealed class Theme
{
    private const string SettingsFile = "theme.yml";
    private const string UserStyles = "assets/theme.css";

    private readonly ImmutableSortedDictionary<string, ThemeFile> _files;
    private readonly FrozenDictionary<string, ThemeTemplate> _templates;

    private Theme(ImmutableSortedDictionary<string, ThemeFile> files, ThemeSettings settings, FrozenDictionary<string, ThemeTemplate> templates)
    {
        _files = files;
        _templates = templates;
        Settings = settings;
        Assets = CollectAssets();
    }

    /// <summary>The choices of <c>theme.yml</c>.</summary>
    public ThemeSettings Settings { get; }

    /// <summary>Names of the built-in themes, any of which can be chosen in <c>input/site.yml</c>.</summary>
    public static ImmutableArray<string> Names => ThemeFiles.Names;

    /// <summary>Files that the site needs beside its pages, by their address on the site.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Assets { get; }

    /// <summary>How share cards look, or null after a problem: a font that is none, or a machine that cannot draw.</summary>
    public CardStyle? ReadCards(DiagnosticBag diagnostics)
    {
        try
        {
            foreach (var file in CardStyle.Files.Select(path => _files[path]).Where(file => !CardStyle.IsFont(file.Content)))
            {
                diagnostics.Add(ThemeDiagnostics.CardFont, new DiagnosticLocation(file.Shown), file.Shown);
                return null;
            }

            return CardStyle.Read([.. CardStyle.Files.Select(path => _files[path].Content)], Settings.Accent);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException)
        {
            diagnostics.Add(ThemeDiagnostics.NoDrawing, location: null, exception.GetBaseException().Message);
            return null;
        }
    }

    /// <summary>Hash of all that can change the plan of a site: the words of the interface, the choices of the theme, and how cards look.</summary>
    internal UInt128 KeyOfPlan => SiteMemory.KeyOf(_files.Values.Where(file => IsSettings(file) || IsIn(file, "i18n/") || IsIn(file, "cards/")));

    /// <summary>Hash of all that can change a page's markup: the templates, the words and the choices of the theme, but no style and no script.</summary>
    internal UInt128 KeyOfMarkup =>
        SiteMemory.KeyOf(_files.Values.Where(file => IsTemplate(file) || IsSettings(file) || IsIn(file, "i18n/")));

    /// <summary>Hash of what every page sees of the theme: its words and its choices.</summary>
    internal UInt128 KeyOfWords => SiteMemory.KeyOf(_files.Values.Where(file => file.Path == SettingsFile || IsIn(file, "i18n/")));

    /// <summary>Hash of everything but the style sheets.</summary>
    internal UInt128 KeyOfAllButStyles => SiteMemory.KeyOf(_files.Values.Where(file => !file.Path.EndsWith(".css", StringComparison.Ordinal)));

    /// <summary>Paths of all templates, sorted.</summary>
    internal IEnumerable<string> TemplatePaths => _templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>All templates, by path.</summary>
    internal IEnumerable<ThemeTemplate> Templates => _templates.Values.OrderBy(template => template.Path, StringComparer.Ordinal);

    /// <summary>Reads a theme folder. Files that it lacks come from the built-in theme, so a folder with one style file is a theme.</summary>
    /// <param name="themeFolder">The folder; without one the built-in theme is taken as it is.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    /// <param name="name">The built-in theme that fills it up, one of <see cref="Names"/>.</param>
    /// <returns>The theme, or null if there are errors.</returns>
    public static Theme? Load(string? themeFolder, DiagnosticBag diagnostics, string name = "default") =>
        ThemeFiles.Read(themeFolder, name, diagnostics) is { } files ? Load(files, diagnostics) : null;

    /// <summary>Reads the files of a theme folder, filled up from the built-in theme that the settings name; null if the folder cannot be read.</summary>
    internal static ImmutableSortedDictionary<string, ThemeFile>? ReadFiles(string? themeFolder, SiteSettings settings, DiagnosticBag diagnostics) =>
        HasName(settings, diagnostics) ? ThemeFiles.Read(themeFolder, settings.Theme?.Value ?? "default", diagnostics) : null;

    /// <summary>False, with a problem told, if the settings name a built-in theme that does not exist.</summary>
    internal static bool HasName(SiteSettings settings, DiagnosticBag diagnostics)
    {
        if (settings.Theme is not { } wanted || Names.Contains(wanted.Value))
        {
            return true;
        }

        diagnostics.Add(ThemeDiagnostics.NoSuchTheme, wanted.Location, wanted.Value, NearestName.Hint(wanted.Value, Names), string.Join(", ", Names));
        return false;
    }

    /// <summary>Makes a theme of files that were read.</summary>
    /// <param name="files">The files.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    /// <param name="dropsFonts">True to go without the theme's fonts, whatever its own choice.</param>
    internal static Theme? Load(ImmutableSortedDictionary<string, ThemeFile> files, DiagnosticBag diagnostics, bool dropsFonts = false)
    {
        var problems = new DiagnosticBag();
        var settings = files.TryGetValue(SettingsFile, out var file) ? ThemeSettingsReader.Read(file, BelowSettings(files, problems), problems) : new ThemeSettings();
        var templates = files.Values.Where(IsTemplate).Select(template => Parse(template, problems)).OfType<ThemeTemplate>()
            .ToFrozenDictionary(template => template.Path, StringComparer.Ordinal);
        LabelReader.Read(files, "en", problems);
        UnusedFiles.Report(files, problems);
        diagnostics.AddRange(problems.ToSorted());
        return problems.HasErrors ? null : new Theme(files, dropsFonts ? settings with { HasFonts = false } : settings, templates);
    }

    /// <summary>Makes a theme of whatever can be read, without a word about the rest; only to look for further problems.</summary>
    internal static Theme ReadAsFarAsPossible(ImmutableSortedDictionary<string, ThemeFile> files)
    {
        var ignored = new DiagnosticBag();
        var templates = files.Values.Where(IsTemplate).Select(template => Parse(template, ignored)).OfType<ThemeTemplate>();
        return new Theme(files, new ThemeSettings(), templates.ToFrozenDictionary(template => template.Path, StringComparer.Ordinal));
    }

    private static ThemeSettings BelowSettings(ImmutableSortedDictionary<string, ThemeFile> files, DiagnosticBag diagnostics) =>
        files.TryGetValue(ThemeFiles.BaseSettings, out var file) ? ThemeSettingsReader.Read(file, new ThemeSettings(), diagnostics) : new ThemeSettings();

    /// <summary>The words of the interface in a language, for titles, descriptions and dates.</summary>
    /// <param name="language">A BCP 47 tag; labels that the theme lacks in it are English.</param>
    public IPageWords WordsFor(string language) => new ThemeWords(LabelsFor(language, new DiagnosticBag()));

    /// <summary>True if there are words of the interface in a language, or in the one that it is a kind of.</summary>
    public bool HasLabels(string language) => new[] { language, language.Split('-')[0] }.Any(name => _files.ContainsKey($"i18n/{name}.yml"));

    /// <summary>The template at a path, or null.</summary>
    internal ThemeTemplate? FindTemplate(string path) => _templates.GetValueOrDefault(path);

    /// <summary>Reads the labels of a language.</summary>
    internal Labels LabelsFor(string language, DiagnosticBag diagnostics) => LabelReader.Read(_files, language, diagnostics);

    /// <summary>True for a file that is a template.</summary>
    internal static bool IsTemplate(ThemeFile file) =>
        file.Path.EndsWith(".html", StringComparison.Ordinal) && (IsIn(file, "layouts/") || IsIn(file, "partials/"));

    private static bool IsSettings(ThemeFile file) => file.Path is SettingsFile or ThemeFiles.BaseSettings;

    private static bool IsIn(ThemeFile file, string folder) => file.Path.StartsWith(folder, StringComparison.Ordinal);

    private static ThemeTemplate? Parse(ThemeFile file, DiagnosticBag diagnostics)
    {
        var source = new SourceText(file.Shown, file.Text);
        var template = Template.Parse(source.Text, file.Path);
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            var position = new LinePosition(message.Span.Start.Line + 1, message.Span.Start.Column + 1);
            diagnostics.Add(ThemeDiagnostics.Unreadable.At(new DiagnosticLocation(file.Shown, position), EngineMessage.Sentence(message.Message))
                with
            { Excerpt = TemplateExcerpt.Around(source, position) });
        }

        return template is { HasErrors: false, Page: { } page }
            ? new ThemeTemplate(file.Path, source, page, TemplateComment.ParametersOf(source.Text), source.Text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            : null;
    }

    private ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> CollectAssets()
    {
        var assets = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in _files.Values.Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal) && file.Path != UserStyles))
        {
            if (Settings.HasFonts || !file.Path.StartsWith("assets/fonts/", StringComparison.Ordinal))
            {
                assets[file.Path] = file.Content;
            }
        }

        assets["assets/site.css"] = Encoding.UTF8.GetBytes(Stylesheet.Join(_files, Settings));
        assets["assets/site.js"] = Encoding.UTF8.GetBytes(string.Concat(
            _files.Values.Where(file => file.Path.StartsWith("scripts/", StringComparison.Ordinal)).Select(file => file.Text.TrimEnd() + "\n")));
        return assets.ToImmutable();
    }
}
