using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>A page as a format's reader gives it, with the class of each of its lines.</summary>
internal sealed record PageExample(SeedDocument Document, ImmutableArray<LineClass> Classes);
