using System.Collections.Immutable;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>How strong the evidence is that this is a person.</summary>
public enum PersonTier
{
    /// <summary>Strong enough for a page.</summary>
    Page,

    /// <summary>Listed among "also named".</summary>
    Named,
}

/// <summary>A named person of an article.</summary>
public sealed record PersonFinding
{
    /// <summary>The fullest form in the article, without titles: "Ursula von der Leyen".</summary>
    public required string Name { get; init; }

    /// <summary>Page or only "also named".</summary>
    public required PersonTier Tier { get; init; }

    /// <summary>Other forms as they stand in the text, honorifics included ("Mr Witkoff"), in order of first use.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Roles as the text words them, in reading order.</summary>
    public ImmutableArray<RoleFinding> Roles { get; init; } = [];

    /// <summary>Every naming, pronouns excluded, in reading order. The span holds the form used, honorific included.</summary>
    public ImmutableArray<Passage> Mentions { get; init; } = [];

    /// <summary>What decided, in words an editor understands: "title before the name; says something; named 5 times".</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>A role as the text words it.</summary>
/// <param name="Text">The words, equal to the words at <paramref name="Passage"/>.</param>
/// <param name="Passage">Where they stand.</param>
/// <param name="Rule">The rule that found it, such as "title before the name".</param>
public sealed record RoleFinding(string Text, Passage Passage, string Rule);

/// <summary>A source that the article does not name. Never merged with a person or with another source of other words.</summary>
/// <param name="Label">The words that introduce the source: "a White House official".</param>
/// <param name="Mentions">Where the source is meant: the introduction and later "the official", in reading order.</param>
public sealed record UnnamedSourceFinding(string Label, ImmutableArray<Passage> Mentions);

/// <summary>An organisation or a place of an article.</summary>
/// <param name="Name">Its fullest or most usual form in the article.</param>
/// <param name="Aliases">Other forms, in order of first use.</param>
/// <param name="Mentions">Every naming, in reading order.</param>
public sealed record EntityFinding(string Name, ImmutableArray<string> Aliases, ImmutableArray<Passage> Mentions);

/// <summary>A name that could be several people of the article and so is linked to none.</summary>
/// <param name="Form">The words: "Mr Khan".</param>
/// <param name="Passage">Where they stand.</param>
/// <param name="Candidates">Indexes into <see cref="ArticleAnalysis.People"/>.</param>
public sealed record AmbiguousName(string Form, Passage Passage, ImmutableArray<int> Candidates);
