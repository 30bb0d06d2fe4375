namespace StoryExplainer.Adding;

/// <summary>What a server's <c>robots.txt</c> asks of programs (RFC 9309): the longest rule that fits a path counts, and of two as long the one that allows.</summary>
internal sealed class RobotsRules
{
    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string Pattern, bool Allows)> rules) => _rules = rules;

    /// <summary>Nothing is forbidden.</summary>
    public static RobotsRules None { get; } = new([]);

    /// <summary>Reads the rules that are meant for a program; those for everybody (<c>*</c>) where none name it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="program">Name of the program.</param>
    public static RobotsRules Parse(string text, string program)
    {
        List<(string, bool)> own = [], everybodys = [];
        var (isNamed, isOwn, isEverybodys, namesAgents) = (false, false, false, false);
        foreach (var (key, value) in Lines(text))
        {
            switch (key)
            {
                case "user-agent":
                    // Names in a row begin one group.
                    (isOwn, isEverybodys) = namesAgents ? (isOwn, isEverybodys) : (false, false);
                    namesAgents = true;
                    isOwn |= value.Split('/')[0].Equals(program, StringComparison.OrdinalIgnoreCase);
                    isEverybodys |= value == "*";
                    isNamed |= isOwn;
                    break;
                case "allow" or "disallow":
                    namesAgents = false;
                    if (value.Length > 0 && isOwn)
                    {
                        own.Add((value, key == "allow"));
                    }
                    else if (value.Length > 0 && isEverybodys)
                    {
                        everybodys.Add((value, key == "allow"));
                    }

                    break;
            }
        }

        return new RobotsRules(isNamed ? own : everybodys);
    }

    /// <summary>True if a program may ask for a path.</summary>
    /// <param name="path">Path and query, with its slash in front.</param>
    public bool Allows(string path)
    {
        var best = (Length: -1, Allows: true);
        foreach (var (pattern, allows) in _rules)
        {
            if (Fits(path, pattern) && (pattern.Length > best.Length || (pattern.Length == best.Length && allows)))
            {
                best = (pattern.Length, allows);
            }
        }

        return best.Allows;
    }

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split('#')[0];
            if (words.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                yield return (words[..colon].Trim().ToLowerInvariant(), words[(colon + 1)..].Trim());
            }
        }
    }

    /// <summary>A star stands for anything, a dollar sign at the end for the end. Walks through the path once, however many stars there are.</summary>
    private static bool Fits(string path, string pattern)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (isWhole && isLast)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            at = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }
}
