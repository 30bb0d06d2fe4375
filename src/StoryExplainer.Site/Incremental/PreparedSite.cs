using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Incremental;

/// <summary>A site before its first page is made: what it is about, how it looks, and where everything will stand.</summary>
/// <param name="Settings">The choices of <c>input/site.yml</c>.</param>
/// <param name="Theme">The theme, or null if it has errors.</param>
/// <param name="Stories">What it is about.</param>
/// <param name="Desk">What the editor wrote.</param>
/// <param name="Plan">Its pages, or null without a theme.</param>
/// <param name="Remembered">Articles whose result was remembered.</param>
internal sealed record PreparedSite(SiteSettings Settings, Theme? Theme, StoryCollection Stories, EditorDesk Desk, SitePlan? Plan, int Remembered)
{
    /// <summary>What it was made from, by content: two sites with the same key are the same.</summary>
    public SiteKey Key { get; init; }
}

/// <summary>What a site is made from.</summary>
/// <param name="Seeds">Number of the seeds, as in <see cref="SiteMemory.NumberOf"/>.</param>
/// <param name="Input">Hash of the editor's files.</param>
/// <param name="Theme">Hash of the files of the theme.</param>
/// <param name="Static">Hash of what is known of the files that are copied as they are.</param>
internal readonly record struct SiteKey(int Seeds, UInt128 Input, UInt128 Theme, UInt128 Static);
