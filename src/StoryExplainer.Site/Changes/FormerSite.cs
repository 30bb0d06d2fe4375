using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site.Changes;

/// <summary>Finds the record of the published site among the editor's files.</summary>
internal static class FormerSite
{
    /// <summary>What readers were last shown; null if nothing was published yet, or if the record cannot be read, which is an error.</summary>
    public static PublishedSite? Read(EditorFiles files, DiagnosticBag diagnostics) =>
        files.Find(PublicationRecord.FileName) is { } source ? PublishedFile.Read(source, diagnostics) : null;
}
