using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Tests.Readings;

/// <summary>Reads fifty sentences and sums up every bit of what the reader makes of them, so that a process with other instructions can be compared with this one.</summary>
internal static class ReaderHash
{
    private static readonly string[] Openings = ["The mayor of Arle", "Ada Obi, 45, a nurse,", "Police", "The River Trust (RT)", "\"No deal,\" Mr Lang", "In 2019 the council", "Sana’a’s envoy Zoë Ek", "What engineers call piping", "He", "The 12-year-old ferry"];

    private static readonly string[] Endings =
    [
        "opened the bridge on Monday .", "said that nobody had been hurt in the fire , which began at 5 a.m. .", "was told to leave , but stayed .",
        "will not pay £ 1,000 unless the court , led by Judge Karl Lind , agrees to hear the case again .", "is a cage of stones that holds back a bank .",
    ];

    /// <summary>What this process may use, and the sum.</summary>
    /// <param name="step">1 for all sentences, more to leave some out.</param>
    public static string Describe(int step) => string.Create(
        CultureInfo.InvariantCulture, $"{(Vector512.IsHardwareAccelerated ? "512" : Avx2.IsSupported ? "256" : Vector128.IsHardwareAccelerated ? "128" : "none")} {Sum(step):x16}");

    // FNV-1a over the bits of all scores, and over heads, tags and relations.
    private static ulong Sum(int step)
    {
        var sum = 14695981039346656037UL;
        foreach (var reading in SentenceReader.Read([.. Openings.SelectMany(opening => Endings.Select(ending => $"{opening} {ending}".Split(' '))).Where((_, index) => index % step == 0)]))
        {
            foreach (var score in reading.NameScores.Concat(reading.SpanScores).Concat(reading.HeadMargins))
                sum = (sum ^ BitConverter.SingleToUInt32Bits(score)) * 1099511628211UL;

            for (var i = 0; i < reading.Count; i++)
                sum = (sum ^ (ulong)((reading.Heads[i] * 10_000) + ((int)reading.Tags[i] * 100) + (int)reading.Relations[i])) * 1099511628211UL;
        }

        return sum;
    }
}
