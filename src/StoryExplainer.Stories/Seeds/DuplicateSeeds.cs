using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Leaves out seeds whose text is that of an earlier one: one report must not look like two.</summary>
internal static class DuplicateSeeds
{
    // A preview asks again about the same thousand seeds after every edit.
    private static readonly ConditionalWeakTable<CleanedSeed, StrongBox<UInt128>> Hashes = [];

    /// <summary>The seeds that are the first of their text.</summary>
    public static ImmutableArray<CleanedSeed> Remove(IEnumerable<CleanedSeed> seeds, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<UInt128, string>();
        var kept = ImmutableArray.CreateBuilder<CleanedSeed>();
        foreach (var seed in seeds)
        {
            if (first.TryAdd(HashOf(seed), seed.Path))
            {
                kept.Add(seed);
            }
            else
            {
                diagnostics.Add(SeedDiagnostics.Duplicate, new DiagnosticLocation(SeedPath.ForDiagnostics(seed.Path)), SeedPath.ForDiagnostics(first[HashOf(seed)]));
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>Only running text counts: the two copies may differ in title, byline and furniture.</summary>
    private static UInt128 HashOf(CleanedSeed seed) => Hashes.GetValue(seed, static key => new StrongBox<UInt128>(HashTextOf(key))).Value;

    private static UInt128 HashTextOf(CleanedSeed seed)
    {
        var hash = new XxHash128();
        foreach (var paragraph in seed.Text.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Heading))
        {
            hash.Append(Encoding.UTF8.GetBytes(paragraph.Text));
            hash.Append([0]);
        }

        return hash.GetCurrentHashAsUInt128();
    }
}
