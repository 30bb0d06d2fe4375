using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Notes what each correction matched, and knows what those matched before that match nothing now.</summary>
internal sealed class MatchLog
{
    private readonly Dictionary<(string File, string Target), string> _former = [];
    private readonly Dictionary<(string File, string Target), string> _now = [];

    /// <summary>Starts with what is remembered; of two notes about one correction the later one counts.</summary>
    public MatchLog(ImmutableArray<CorrectionMatch> former)
    {
        foreach (var match in former)
        {
            _former[(match.File, match.Target)] = match.Words;
        }
    }

    /// <summary>What to remember: today's matches, and the former ones of corrections that match nothing now.</summary>
    public ImmutableArray<CorrectionMatch> ToRemember =>
    [
        .. _former.Concat(_now).GroupBy(pair => pair.Key).Select(group => new CorrectionMatch(group.Key.File, group.Key.Target, group.Last().Value))
            .OrderBy(match => match.File, StringComparer.Ordinal).ThenBy(match => match.Target, StringComparer.Ordinal),
    ];

    /// <summary>Notes a match.</summary>
    public void Note(string file, string target, string words) => _now[(file, target)] = words;

    /// <summary>What is known to have been there is not there "any more"; of what never was, nobody says so.</summary>
    public static string AnyMore(string was) => was.Length > 0 ? " any more" : "";

    /// <summary>"It was Ada Obi, Mayor. ", or nothing if that is not known.</summary>
    public string Was(string file, string target) => _former.TryGetValue((file, target), out var words) ? $"It was {words}. " : "";
}
