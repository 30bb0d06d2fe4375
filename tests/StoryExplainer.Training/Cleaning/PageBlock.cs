using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>How the lines of a block hang together.</summary>
internal enum BlockShape
{
    /// <summary>Paragraphs, one a line.</summary>
    Lines,

    /// <summary>A list of links.</summary>
    Links,

    /// <summary>Lines that are parts of one card.</summary>
    Card,
}

/// <summary>A part of a made page: lines of one kind and class.</summary>
/// <param name="Kind">What it is ("share", "related"), which decides its class names.</param>
/// <param name="Class">The class of its lines.</param>
/// <param name="Shape">How its lines hang together.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record PageBlock(string Kind, LineClass Class, BlockShape Shape, ImmutableArray<string> Lines);
