using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>Reads what the editor wrote, and checks it against the stories: every cited paragraph exists, every quoted word stands there.</summary>
public static class EditorDeskReader
{
    private static readonly ImmutableArray<string> NoticeKeys = ["date", "what", "was", "now", "why", "page"];

    /// <summary>Reads texts, pages and notices.</summary>
    /// <param name="files">The files of <c>input/</c>.</param>
    /// <param name="stories">The stories, with all corrections applied.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    /// <param name="shared">What citations without a key mean; whoever gives it reports it, together with those of the corrections.</param>
    public static EditorDesk Read(EditorFiles files, StoryCollection stories, DiagnosticBag diagnostics, KeylessCitations? shared = null)
    {
        PrivateNames.Check(files, stories, diagnostics);
        var keyless = shared ?? new KeylessCitations();
        var desk = new EditorDesk
        {
            Texts = files.StoryTexts.Select(file => Text(file.Folder, file.Source, stories, keyless, diagnostics)).OfType<EditorText>().ToImmutableDictionary(text => text.Story, StringComparer.Ordinal),
            Pages = [.. files.Pages.Select(source => PageReader.Read(source, stories, keyless, diagnostics)).OrderBy(page => page.Id, StringComparer.Ordinal)],
            Home = files.Find("home.md") is { } home ? Home(home, stories, keyless, diagnostics) : null,
            Notices = files.Find("corrections.yml") is { } notices ? Notices(notices, diagnostics) : [],
        };
        if (shared is null)
        {
            keyless.Report(stories.Articles, diagnostics);
        }

        return desk;
    }

    private static EditorPage? Home(SourceText source, StoryCollection stories, KeylessCitations keyless, DiagnosticBag diagnostics)
    {
        if (stories.Stories is [{ Folder: null }])
        {
            diagnostics.Add(StoryDiagnostics.HomeOfOneStory, new DiagnosticLocation(source.Path));
            return null;
        }

        return PageReader.Read(source, stories, keyless, diagnostics);
    }

    private static EditorText? Text(string? folder, SourceText source, StoryCollection stories, KeylessCitations keyless, DiagnosticBag diagnostics)
    {
        var story = stories.Stories.FirstOrDefault(candidate => candidate.Folder == folder);
        if (story is not null)
        {
            return StoryTextReader.Read(source, story, stories, keyless, diagnostics);
        }

        var folders = stories.Stories.Select(candidate => candidate.Folder).OfType<string>().ToList();
        var advice = folder is not null && NearestName.Find(folder, folders) is { } nearest ? $"Did you mean \"{nearest}\"?"
            : folders.Count > 0 ? $"There is: {string.Join(", ", folders)}." : "The articles lie directly in seeds/, so their text is input/story.md.";
        diagnostics.Add(StoryDiagnostics.UnknownStoryFolder, new DiagnosticLocation(source.Path), folder ?? "", advice);
        return null;
    }

    private static ImmutableArray<CorrectionNotice> Notices(SourceText source, DiagnosticBag diagnostics)
    {
        var notices = ImmutableArray.CreateBuilder<CorrectionNotice>();
        foreach (var item in StrictYaml.ReadMappings(source, NoticeKeys, diagnostics))
        {
            var isComplete = item.Require("date") & item.Require("what") & item.Require("why");
            var (date, what, was, now, why, page) = (item.Date("date"), item.Text("what"), item.Text("was"), item.Text("now"), item.Text("why"), item.Text("page"));
            if (isComplete && date is { } day && what is not null && why is not null)
            {
                notices.Add(new CorrectionNotice(day, what, was, now, why, page, item.Location) { PageLocation = item.LocationOf("page") });
            }
        }

        return [.. notices.OrderByDescending(notice => notice.Date)];
    }
}
