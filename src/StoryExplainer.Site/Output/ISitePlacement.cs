namespace StoryExplainer.Site.Output;

/// <summary>How finished files become the site.</summary>
internal interface ISitePlacement
{
    /// <summary>The folder that new files are written to until then.</summary>
    string Staging { get; }

    /// <summary>True if files that did not change have to stand in the staging folder too.</summary>
    bool TakesUnchanged { get; }

    /// <summary>Makes the written files the site.</summary>
    /// <param name="files">Paths of all files of the site.</param>
    /// <returns>What went wrong after the site was in place, and where; null if nothing did.</returns>
    (string Folder, string Message)? Put(IReadOnlyCollection<string> files);
}
