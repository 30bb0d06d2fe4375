using System.Collections.Immutable;

namespace StoryExplainer.Stories.Editing;

/// <summary>A block of a story's overview.</summary>
public enum HomeSection
{
    /// <summary>The editor's points of the story.</summary>
    Brief,

    /// <summary>What comes next, and who takes part.</summary>
    Upcoming,

    /// <summary>Claimed as agreed, contested, not known yet.</summary>
    Claims,

    /// <summary>Where each side stands.</summary>
    Positions,

    /// <summary>Who's who.</summary>
    People,

    /// <summary>In their own words.</summary>
    Quotes,

    /// <summary>Key terms.</summary>
    Terms,

    /// <summary>How it got here.</summary>
    Timeline,

    /// <summary>Questions readers ask.</summary>
    Questions,

    /// <summary>Who is said to have done what with whom.</summary>
    Connections,

    /// <summary>Places.</summary>
    Places,

    /// <summary>Organisations.</summary>
    Organisations,

    /// <summary>Where this comes from.</summary>
    Sources,

    /// <summary>What the pages rest on, in numbers.</summary>
    Provenance,
}

/// <summary>Orders of <see cref="HomeSection"/>.</summary>
public static class HomeSections
{
    /// <summary>The order where the editor chooses none.</summary>
    public static ImmutableArray<HomeSection> Default { get; } =
    [
        HomeSection.Brief, HomeSection.Upcoming, HomeSection.Claims, HomeSection.Positions, HomeSection.People, HomeSection.Terms,
        HomeSection.Timeline, HomeSection.Quotes, HomeSection.Questions, HomeSection.Sources, HomeSection.Provenance,
    ];

    /// <summary>The word that stands for a section in <c>site.yml</c>.</summary>
    public static string Word(this HomeSection section) => section switch
    {
        HomeSection.Brief => "brief",
        HomeSection.Upcoming => "upcoming",
        HomeSection.Claims => "claims",
        HomeSection.Positions => "positions",
        HomeSection.People => "people",
        HomeSection.Quotes => "quotes",
        HomeSection.Terms => "terms",
        HomeSection.Timeline => "timeline",
        HomeSection.Questions => "questions",
        HomeSection.Connections => "connections",
        HomeSection.Places => "places",
        HomeSection.Organisations => "organisations",
        HomeSection.Sources => "sources",
        _ => "provenance",
    };
}
