using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Changes;

/// <summary>Finds the record of the published site among the editor's files.</summary>
internal static class FormerSite
{
    /// <summary>What readers were last shown; null if nothing was published yet, or if the record cannot be read, which is an error.</summary>
    public static PublishedSite? Read(EditorFiles files, DiagnosticBag diagnostics) =>
        files.Find(PublicationRecord.FileName) is { } source ? PublishedFile.Read(source, diagnostics) : null;

    /// <summary>The ids that readers know; none if nothing was published or the record cannot be read, which is told elsewhere.</summary>
    public static FormerEntries EntriesOf(EditorFiles files) => EntriesOf(Read(files, new DiagnosticBag()));

    /// <summary>The ids that readers of a site know.</summary>
    public static FormerEntries EntriesOf(PublishedSite? former) => former is null
        ? FormerEntries.None
        : new FormerEntries(
            former.Facts.Select(fact => new FormerEntry(fact.What, fact.Id, fact.Name, fact.Says, fact.Place)),
            former.Pages.Select(page => page.Path.Split('/')).Where(parts => parts is ["articles", not "index.html"]).Select(parts => Path.GetFileNameWithoutExtension(parts[1])));

    /// <summary>What corrections matched when the site was last published; nothing if that cannot be read, which is told elsewhere.</summary>
    public static ImmutableArray<CorrectionMatch> MatchesOf(EditorFiles files) => Read(files, new DiagnosticBag())?.Matches ?? [];

    /// <summary>The seeds of the articles of the published site.</summary>
    public static ImmutableArray<string> SeedsOf(EditorFiles files) =>
        [.. Read(files, new DiagnosticBag())?.Facts.Where(fact => fact.What == "article").Select(fact => fact.Place) ?? []];
}
