using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>What can be said of a line only by looking at the whole page: how much running text stands around it, and whether it speaks of the same things.</summary>
internal sealed class PageView
{
    private const int LinesOfText = 14;
    private const int LinesWithByline = 120;
    private const int ParagraphsOfShortText = 8;
    private const int WordsOfShortParagraph = 10;
    private const int WordsOfParagraph = 15;
    private const double ShareOfStory = 0.45;

    private readonly Dictionary<string, int> _proseWithWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _linesWithText = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] _proseBefore;
    private readonly double[] _shareBehind;
    private readonly int[] _candidatesBefore;
    private readonly HashSet<string> _titleWords;
    private readonly string? _knownTitle;
    private readonly HashSet<int> _repeated;
    private readonly int _bestOfHead;
    private readonly int[] _storyBefore;
    private readonly string[] _authors;

    /// <summary>Looks at a page.</summary>
    public PageView(ImmutableArray<ArticleLine> lines, SeedMetadata metadata)
    {
        Lines = lines;
        Repeats = RepetitionFinder.Find(lines);
        _repeated = [.. Repeats];
        Rows = new LineRows(lines);
        Markup = lines.Any(line => line.Source.Markup is not null) ? new MarkupView(lines) : null;
        _proseBefore = new int[lines.Length + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            _proseBefore[i + 1] = _proseBefore[i] + (lines[i].IsProse ? 1 : 0);
            _linesWithText[lines[i].Text] = _linesWithText.GetValueOrDefault(lines[i].Text) + 1;
            if (lines[i].IsProse)
            {
                foreach (var word in lines[i].ContentWords)
                {
                    _proseWithWord[word] = _proseWithWord.GetValueOrDefault(word) + 1;
                }
            }
        }

        _knownTitle = metadata.Title;
        _titleWords = metadata.Title is { } title ? [.. LineWords.Split(title).Where(word => word.Length > 3)] : [];
        _shareBehind = new double[lines.Length];
        Array.Fill(_shareBehind, double.NaN);
        _candidatesBefore = CountCandidates();
        Shapes = [.. lines.Select((_, i) => LineShapes.Of(this, i))];
        _bestOfHead = FindBestOfHead();
        _storyBefore = new int[lines.Length + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            _storyBefore[i + 1] = _storyBefore[i] + (IsOfStory(i) ? 1 : 0);
        }

        _authors = [.. (metadata.Authors.IsDefault ? [] : metadata.Authors).Concat(lines.Take(LinesWithByline).Where(line => line.WordCount <= 20).Select(line => Byline.TryRead(line.Text)).Where(byline => byline is { IsLabelled: true }).SelectMany(byline => byline!.Authors)).Where(name => name.Contains(' ')).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The lines.</summary>
    public ImmutableArray<ArticleLine> Lines { get; }

    /// <summary>For each line the index of the line that it repeats, or -1.</summary>
    public ImmutableArray<int> Repeats { get; }

    /// <summary>The markup, or null for text.</summary>
    public MarkupView? Markup { get; }

    /// <summary>What each line looks like by itself.</summary>
    public ImmutableArray<LineShapes> Shapes { get; }

    /// <summary>Number of lines of running text before a line.</summary>
    public int ProseBefore(int index) => _proseBefore[index];

    /// <summary>Number of lines of running text behind a line.</summary>
    public int ProseAfter(int index) => _proseBefore[^1] - _proseBefore[index + 1];

    /// <summary>Number of lines of running text among some lines before and behind.</summary>
    public int ProseAround(int index, int before, int behind) =>
        _proseBefore[Math.Min(Lines.Length, index + behind + 1)] - _proseBefore[Math.Max(0, index - before)];

    /// <summary>Number of paragraphs before a line that speak of what the rest of the running text speaks of.</summary>
    public int StoryBefore(int index) => _storyBefore[index];

    /// <summary>Number of such paragraphs behind a line, at most some lines away.</summary>
    public int StoryAfter(int index, int within = int.MaxValue) =>
        _storyBefore[(int)Math.Min(Lines.Length, (long)index + 1 + within)] - _storyBefore[index + 1];

    /// <summary>True if the story goes on behind a line, at most some lines away. In a short text few words come twice, so that one in common says as much there as many do elsewhere.</summary>
    public bool StoryFollows(int index, int within) => StoryAfter(index, within) > 0
        || (_proseBefore[^1] <= ParagraphsOfShortText && Enumerable.Range(index + 1, Math.Min(within, Lines.Length - index - 1)).Any(other => IsParagraph(other, WordsOfShortParagraph) && TopicShare(other, 1) > 0));

    private bool IsOfStory(int index) => IsParagraph(index) && TopicShare(index, 1) >= ShareOfStory;

    /// <summary>True for a whole paragraph of running text of at least some words that repeats no other line.</summary>
    public bool IsParagraph(int index, int fewestWords = WordsOfParagraph) => Lines[index] is { IsProse: true, EndsSentence: true } line && line.WordCount >= fewestWords && Repeats[index] < 0;

    /// <summary>Number of lines above that could be the title as well: they speak of what the text speaks of.</summary>
    public int CandidatesBefore(int index) => _candidatesBefore[Math.Min(index, _candidatesBefore.Length - 1)];

    /// <summary>Number of lines with the same words.</summary>
    public int Copies(int index) => _linesWithText[Lines[index].Text];

    /// <summary>The rows of lines that are alike.</summary>
    public LineRows Rows { get; }

    /// <summary>True if another line says again what this one says.</summary>
    public bool IsRepeated(int index) => _repeated.Contains(index);

    /// <summary>True for the line above the text that shares most words with it.</summary>
    public bool IsBestOfHead(int index) => index == _bestOfHead;

    /// <summary>How a line speaks of a reporter whom the byline names: 0 not, 1 within, 2 at its beginning.</summary>
    public int NamesAuthor(int index)
    {
        var text = Lines[index].Text;
        return _authors.Any(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ? 2 : _authors.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
    }

    /// <summary>Share of a line's longer words that at least <paramref name="fewest"/> other lines of running text have; -1 if it has no such words.</summary>
    public double TopicShare(int index, int fewest)
    {
        var line = Lines[index];
        var own = line.IsProse ? 1 : 0;
        return line.ContentWords.Count == 0 ? -1 : (double)line.ContentWords.Count(word => _proseWithWord.GetValueOrDefault(word) - own >= fewest) / line.ContentWords.Count;
    }

    /// <summary>Share of a line's longer words that the running text right behind it has; -1 if it has none or nothing follows.</summary>
    public double ShareBehind(int index)
    {
        if (double.IsNaN(_shareBehind[index]))
        {
            _shareBehind[index] = FindShareBehind(index);
        }

        return _shareBehind[index];
    }

    private double FindShareBehind(int index)
    {
        var words = Lines[index].ContentWords;
        var text = new HashSet<string>(StringComparer.Ordinal);
        var found = 0;
        for (var i = index + 1; i < Lines.Length && i < index + 60 && found < LinesOfText; i++)
        {
            if (Lines[i].IsProse)
            {
                found++;
                text.UnionWith(Lines[i].ContentWords);
            }
        }

        return words.Count == 0 || text.Count == 0 ? -1 : (double)words.Count(text.Contains) / words.Count;
    }

    private int FindBestOfHead()
    {
        const int MostLines = 40;
        const int FewestWords = 4;
        const int LongestTitle = 40;
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < Math.Min(Lines.Length, MostLines) && _proseBefore[i] < 2; i++)
        {
            var shared = Lines[i].WordCount is >= FewestWords and <= LongestTitle && !Lines[i].Text.EndsWith('.') ? ShareBehind(i) * Math.Sqrt(Lines[i].ContentWords.Count) : 0;
            if (shared > most)
            {
                (best, most) = (i, shared);
            }
        }

        return best;
    }

    private int[] CountCandidates()
    {
        const int MostLinesAbove = 150;
        const double FewestShared = 0.3;
        var counts = new int[Math.Min(Lines.Length, MostLinesAbove) + 1];
        for (var i = 0; i < counts.Length - 1; i++)
        {
            counts[i + 1] = counts[i] + (Lines[i].WordCount >= 4 && ShareBehind(i) >= FewestShared ? 1 : 0);
        }

        return counts;
    }

    /// <summary>How much a line is like the title that is known: 0 not known, 1 not, 2 half of the words, 3 nearly or within, 4 the same.</summary>
    public int LikenessToKnownTitle(int index)
    {
        if (_knownTitle is null)
        {
            return 0;
        }

        var line = Lines[index];
        if (string.Equals(line.Text, _knownTitle, StringComparison.OrdinalIgnoreCase))
        {
            return 4;
        }

        var words = line.Words.Where(word => word.Length > 3).ToHashSet();
        if (words.Count == 0 || _titleWords.Count == 0)
        {
            return 1;
        }

        var shared = words.Count(_titleWords.Contains);
        return shared >= 0.8 * _titleWords.Count && shared >= 0.6 * words.Count ? 3 : shared * 2 >= _titleWords.Count && shared * 2 >= words.Count ? 2 : 1;
    }
}
