namespace StoryExplainer.Language.Names;

/// <summary>What a word beside a name says about it; the sections of <c>English/Entities/cues.txt</c>.</summary>
[Flags]
internal enum EntityCue
{
    /// <summary>Nothing of interest.</summary>
    None = 0,

    /// <summary>A place follows: "near".</summary>
    PlaceAfter = 1,

    /// <summary>With "of", a place follows: "residents".</summary>
    PlaceOf = 1 << 1,

    /// <summary>A place stands before: "district".</summary>
    PlaceBefore = 1 << 2,

    /// <summary>Heads an apposition to a place: "village".</summary>
    KindOfPlace = 1 << 3,

    /// <summary>An organisation stands before: "chairman".</summary>
    RoleOfOrganisation = 1 << 4,

    /// <summary>A team stands before: "coach".</summary>
    RoleOfTeam = 1 << 5,

    /// <summary>A team follows, if a result follows that: "beat".</summary>
    Beats = 1 << 6,

    /// <summary>Heads an apposition to an organisation: "charity".</summary>
    KindOfOrganisation = 1 << 7,

    /// <summary>With "at", "for" or "with", an organisation follows: "engineer".</summary>
    WorksFor = 1 << 8,

    /// <summary>What an office is for: "Health".</summary>
    SubjectOfOffice = 1 << 9,

    /// <summary>A company stands before: "factory".</summary>
    Workplace = 1 << 10,
}
