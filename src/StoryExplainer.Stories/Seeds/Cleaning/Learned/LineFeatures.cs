namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>
/// The features of each line: its shape and place, its words, its neighbours, how it fits the rest of the page, and its markup where there is one.
/// Every feature is either there or not; numbers fall into a few sizes.
/// </summary>
internal static class LineFeatures
{
    private const int WordsReadWhole = 24;
    private const int WordsReadAtStart = 6;
    private const int WordsReadAtEnd = 5;
    private const int WordsOfLabel = 5;

    /// <summary>The features of a line.</summary>
    public static FeatureList Of(PageView page, int index)
    {
        var features = new FeatureList();
        AddOwn(features, page, index);
        AddPlace(features, page, index);
        AddNeighbours(features, page, index);
        AddWords(features, page, index);
        if (page.Lines[index].Source.Markup is { } markup)
        {
            AddMarkup(features, page, index, markup);
        }

        return features;
    }

    private static void AddOwn(FeatureList features, PageView page, int index)
    {
        var shapes = page.Shapes[index];
        var line = page.Lines[index];
        var behindText = page.ProseBefore(index) > 0 ? "b" : "a";
        features.Add("always");
        features.Add("outline " + shapes.Outline);
        features.Add("outline " + shapes.Outline + behindText);
        foreach (var name in shapes.Names)
        {
            features.Add("is " + name);
            features.Add("is " + name + behindText);
            features.Add("is " + name, FeatureList.Bucket(line.WordCount));
        }
    }

    private static void AddPlace(FeatureList features, PageView page, int index)
    {
        var line = page.Lines[index];
        var (before, after) = (FeatureList.Bucket(page.ProseBefore(index)), FeatureList.Bucket(page.ProseAfter(index)));
        var kind = line.IsProse ? "p" : line.EndsSentence ? "s" : "l";
        features.Add("index", FeatureList.Bucket(index));
        features.Add("left", FeatureList.Bucket(page.Lines.Length - 1 - index));
        features.Add("before " + kind, before);
        features.Add("after " + kind, after);
        features.Add($"around {kind} {Math.Min(2, before)}", Math.Min(3, after));
        features.Add("near " + kind, page.ProseAround(index, 3, 3));
        features.Add("near before " + kind, page.ProseAround(index, 4, 0));
        features.Add("near after " + kind, page.ProseAround(index, 0, 4));
        features.Add($"next ten {kind}", FeatureList.Bucket(page.ProseAround(index, 0, 10)));
        var (any, many) = (Tenths(page.TopicShare(index, 1)), Tenths(page.TopicShare(index, 3)));
        var size = FeatureList.Bucket(page.Lines.Length < 12 ? 4 : page.ProseBefore(page.Lines.Length));
        features.Add("topic " + kind, any);
        features.Add($"topic {kind}{after}", any);
        features.Add($"topic {kind} of {size}", any);
        features.Add($"topic many {kind} of {size}", many);
        features.Add($"topic near {kind}{page.ProseAround(index, 0, 3)}", any);
        features.Add($"shared {kind}{Math.Min(1, before)}", Tenths(page.ShareBehind(index)));
        features.Add($"shared {page.Shapes[index].Outline[..^1]}{Math.Min(1, before)}", Tenths(page.ShareBehind(index)));
        if (before == 0)
        {
            var rank = Math.Min(3, page.CandidatesBefore(index));
            features.Add("candidates " + kind, rank);
            features.Add($"candidates {rank}", Tenths(page.ShareBehind(index)));
            features.Add($"candidates {rank} {page.Shapes[index].Outline}");
        }

        features.Add("like title", page.LikenessToKnownTitle(index));
        features.Add("story after " + kind, Math.Min(4, page.StoryAfter(index)));
        features.Add($"story after {kind} near", Math.Min(3, page.StoryAfter(index, 6)));
        features.Add($"story around {kind} {Math.Min(3, page.StoryBefore(index))}", Math.Min(3, page.StoryAfter(index)));
        AddRows(features, page, index);
        if (page.IsBestOfHead(index))
        {
            features.Add("best of head " + kind);
            features.Add("best of head", Math.Min(3, page.CandidatesBefore(index)));
        }

        if (page.NamesAuthor(index) is > 0 and var naming)
        {
            features.Add($"author {naming} {kind} {Math.Min(1, before)}", Math.Min(2, after));
            features.Add($"author {naming} {page.Shapes[index].Outline[..^1]}");
        }

        if (page.Markup is null)
        {
            var gapBehind = index + 1 >= page.Lines.Length || page.Lines[index + 1].Source.AfterGap;
            features.Add($"gaps {kind} {line.Source.AfterGap} {gapBehind}");
        }

        var hint = line.Source.Hint;
        features.Add((page.Markup is null ? "hint t " : "hint h ") + hint + kind);
    }

    private static void AddRows(FeatureList features, PageView page, int index)
    {
        var (before, after) = (Math.Min(1, page.ProseBefore(index)), Math.Min(1, page.ProseAfter(index)));
        var headlines = Math.Min(4, page.Rows.Headlines(index));
        if (headlines > 0)
        {
            features.Add($"headlines {before} {after}", headlines);
            features.Add($"headlines {Tenths(page.TopicShare(index, 2)) / 2}", headlines);
        }

        var same = FeatureList.Bucket(page.Rows.SameForm(index));
        if (same > 1)
        {
            features.Add($"same form {before} {after}", same);
            features.Add("form " + page.Rows.FormOf(index), Math.Min(4, same));
            features.Add($"same form {page.Shapes[index].Outline[..^1]}", same);
        }

        if (page.Rows.IsIntroduced(index))
        {
            features.Add($"introduced {before} {after}", same);
            features.Add("introduced", headlines);
        }
    }

    private static int Tenths(double share) => share < 0 ? -1 : (int)(share * 8);

    private static void AddNeighbours(FeatureList features, PageView page, int index)
    {
        foreach (var (offset, name) in Neighbours)
        {
            var other = index + offset;
            if (other < 0 || other >= page.Lines.Length)
            {
                features.Add(name + " none");
                continue;
            }

            var shapes = page.Shapes[other];
            features.Add(name + shapes.Outline);
            features.Add(name + shapes.Outline + " of " + page.Shapes[index].Outline[..^1]);
            foreach (var shape in shapes.Names)
            {
                features.Add(name + shape);
            }

            if (Math.Abs(offset) == 1)
            {
                AddNeighbourWords(features, page.Lines[other], name);
            }
        }
    }

    private static readonly (int Offset, string Name)[] Neighbours = [(-2, "p2 "), (-1, "p1 "), (1, "n1 "), (2, "n2 ")];

    private static void AddNeighbourWords(FeatureList features, ArticleLine line, string name)
    {
        if (line.Words.Length is > 0 and <= WordsOfLabel)
        {
            features.AddWords(name + "label", [.. line.Words.Select(Plain)]);
        }

        foreach (var word in line.Words.Take(2))
        {
            features.AddWords(name + "word", Plain(word));
        }
    }

    private static void AddWords(FeatureList features, PageView page, int index)
    {
        var line = page.Lines[index];
        var words = line.Words.Select(Plain).ToArray();
        if (words.Length is > 0 and <= WordsOfLabel)
        {
            features.AddWords("label", words);
        }

        var masked = MaskNames(line.Text);
        if (words.Length <= WordsReadWhole)
        {
            AddGrams(features, "w", words, 0, words.Length);
            AddGrams(features, "m", masked, 0, masked.Length);
        }
        else
        {
            AddGrams(features, "w", words, 0, WordsReadAtStart);
            AddGrams(features, "w", words, words.Length - WordsReadAtEnd, words.Length);
            AddGrams(features, "m", masked, 0, Math.Min(masked.Length, WordsReadAtStart));
            foreach (var word in words.Where(Addresses.Contains).Distinct())
            {
                features.AddWords("addressed", word);
            }
        }

        AddStart(features, "^w", words);
        AddStart(features, "^m", masked);
        if (masked.Length > 1)
        {
            features.AddWords("$m", masked[^2], masked[^1]);
            features.AddWords("$m", masked[^1]);
        }

        var addressing = words.Count(Addresses.Contains);
        features.Add(line.IsProse ? "addressing p" : "addressing", Math.Min(3, addressing));
        features.Add("addressing share", words.Length == 0 ? 0 : 20 * addressing / words.Length);
    }

    private static readonly HashSet<string> Addresses = ["you", "your", "you're", "you'll", "you've", "we", "our", "us", "here", "my", "please", "click", "subscribe", "newsletter", "comment", "comments", "email", "share", "follow", "read", "article", "story", "copyright", "reserved", "cookies", "privacy", "terms", "advertisement", "ads", "site", "website", "contributed", "published", "reporting", "editing", "photo"];

    private static void AddGrams(FeatureList features, string name, string[] words, int start, int end)
    {
        for (var i = Math.Max(0, start); i < end; i++)
        {
            features.AddWords(name + "1", words[i]);
            if (i + 1 < end)
            {
                features.AddWords(name + "2", words[i], words[i + 1]);
            }
        }
    }

    private static void AddStart(FeatureList features, string name, string[] words)
    {
        for (var length = 1; length <= Math.Min(3, words.Length); length++)
        {
            features.AddWords(name, words.AsSpan(0, length));
        }
    }

    private static string Plain(string word) => char.IsAsciiDigit(word[0]) ? word.All(char.IsAsciiDigit) ? "#" + word.Length : "#x" : word;

    /// <summary>The words of a line with "C" for each with a capital but the first, so that "Follow Ana Sol on" and "Follow Bo Lund on" are alike.</summary>
    private static string[] MaskNames(string text)
    {
        var words = text.Split(' ', WordsReadWhole + 2);
        var masked = new List<string>(words.Length);
        for (var i = 0; i < words.Length && i < WordsReadWhole; i++)
        {
            var word = words[i].Trim('"', '“', '”', '\'', '‘', '’', '(', ')', '[', ']', ',', '.', ';', '!', '?');
            if (word.Length > 0)
            {
                masked.Add(i > 0 && char.IsUpper(word[0]) ? "C" : Plain(word.ToLowerInvariant()));
            }
        }

        return [.. masked];
    }

    private static void AddMarkup(FeatureList features, PageView page, int index, LineMarkup markup)
    {
        var line = page.Lines[index];
        var kind = line.IsProse ? "p" : "l";
        var element = markup.Element;
        var (fromLine, fromContainer) = page.Markup!.Relation(markup);
        var links = markup.LinkShare switch { 0 => 0, < 0.2 => 1, < 0.6 => 2, < 0.95 => 3, _ => 4 };
        features.Add($"m place {Math.Min(fromLine, 6)} {Math.Min(fromContainer, 4)}");
        features.Add($"m place {kind} {Math.Min(fromLine, 6)}");
        features.Add($"m above {kind} {Math.Min(fromContainer, 5)}");
        features.Add("m signature " + kind, page.Markup.SignatureRank(markup));
        features.Add("m links " + kind, links);
        features.Add($"m links {page.Shapes[index].Outline[..^1]}", links);
        features.AddMarkup($"m tag {kind}", element.Tag);
        features.AddMarkup($"m tag {links}", element.Tag);
        features.AddMarkup($"m tag place {Math.Min(fromLine, 3)} {Math.Min(fromContainer, 2)}", element.Tag);
        features.AddMarkup("m tags", element.Tag, element.Parent?.Tag ?? "-");
        if (markup.IsBold)
        {
            features.Add("m bold " + kind, links);
        }

        foreach (var word in markup.InlineWords)
        {
            features.AddMarkup("m class inline", word);
            features.AddMarkup("m class", word);
        }

        var level = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var outer = element; outer is not null; outer = outer.Parent)
        {
            var near = level == 0 ? "own" : level <= 3 ? "near" : "far";
            if (level > 0 && fromContainer == 0 && level >= fromLine)
            {
                break; // What holds the whole article says nothing about one line of it.
            }

            if (seen.Add(outer.Tag))
            {
                features.AddMarkup($"m in {near}", outer.Tag);
            }

            foreach (var word in outer.Words.Where(seen.Add))
            {
                features.AddMarkup($"m class {near}", word);
                features.AddMarkup("m class", word);
            }

            level++;
        }
    }
}
