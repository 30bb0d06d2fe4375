namespace StoryExplainer.Language.Coreference;

/// <summary>Somebody or something that an article names.</summary>
/// <param name="Kind">Which list <paramref name="Index"/> counts.</param>
/// <param name="Index">Index into that list.</param>
internal readonly record struct Referent(ReferentKind Kind, int Index);
