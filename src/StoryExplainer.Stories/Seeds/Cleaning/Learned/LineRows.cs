using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>Finds lines that stand in a row and are alike: a menu of other stories is a row of headlines, a list of the story has items of one form, often behind a line that announces them.</summary>
internal sealed class LineRows
{
    private const int FewestWordsOfHeadline = 4;
    private const int MostWordsOfHeadline = 24;
    private const int WordsOfForm = 3;
    private const int FewestWordsOfIntroduction = 4;
    private const int LongestList = 60;
    private const int FewestItems = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("#-–—•*");

    private readonly int[] _headlines;
    private readonly string?[] _forms;
    private readonly int[] _form;
    private readonly bool[] _isIntroduced;

    /// <summary>Looks at the lines of a page.</summary>
    public LineRows(ImmutableArray<ArticleLine> lines)
    {
        _headlines = Count(lines.Length, i => IsHeadline(lines[i]) ? "h" : null);
        _forms = [.. lines.Select(line => line.IsProse || line.WordCount < 2 ? null : FormOf(line.Text))];
        _form = Count(lines.Length, i => _forms[i]);
        _isIntroduced = FindIntroduced(lines);
    }

    /// <summary>How many lines that could be headlines stand together with this one; 0 if it is none.</summary>
    public int Headlines(int index) => _headlines[index];

    /// <summary>How many lines that begin in the same form stand together with this one, itself included; 0 if it is running text.</summary>
    public int SameForm(int index) => _form[index];

    /// <summary>The form in which a line begins; null for running text and single words.</summary>
    public string? FormOf(int index) => _forms[index];

    /// <summary>True for an item of a list that a line above announces, and for that line: "The dates of the tour:".</summary>
    public bool IsOfAnnouncedList(int index) =>
        (_isIntroduced[index] && _form[index] >= FewestItems) || (index + 1 < _form.Length && !_isIntroduced[index] && _isIntroduced[index + 1] && _form[index + 1] >= FewestItems);

    /// <summary>True for an item, or the announcement of items, whose form has a number or a bullet, which headlines of other stories seldom have.</summary>
    public bool IsMarkedForm(int index) => (_isIntroduced[index] ? _forms[index] : index + 1 < _forms.Length ? _forms[index + 1] : null) is { } form && form.AsSpan().IndexOfAny(Marks) >= 0;

    /// <summary>True if nothing but short lines stands between this one and a line above that ends in a colon.</summary>
    public bool IsIntroduced(int index) => _isIntroduced[index];

    private static bool IsHeadline(ArticleLine line) => line is { IsProse: false, WordCount: >= FewestWordsOfHeadline and <= MostWordsOfHeadline } && !line.Text.EndsWith('.');

    private static int[] Count(int length, Func<int, string?> kindOf)
    {
        var counts = new int[length];
        for (var first = 0; first < length; first++)
        {
            var end = first;
            while (end < length && kindOf(end) is { } kind && kind == kindOf(first))
            {
                end++;
            }

            Array.Fill(counts, end - first, first, end - first);
            first = Math.Max(first, end - 1);
        }

        return counts;
    }

    /// <summary>"June 9 -- Hall, Osk" begins in the form "C # -".</summary>
    private static string FormOf(string text)
    {
        var form = new StringBuilder();
        foreach (var word in text.Split(' ', WordsOfForm + 1).Take(WordsOfForm))
        {
            form.Append(word.Length == 0 ? ' ' : char.IsAsciiDigit(word[0]) ? '#' : char.IsUpper(word[0]) ? 'C' : char.IsLower(word[0]) ? 'w' : word[0]).Append(word.Length > 0 && word[^1] is ':' or ',' ? word[^1] : ' ');
        }

        return form.ToString();
    }

    private static bool[] FindIntroduced(ImmutableArray<ArticleLine> lines)
    {
        var introduced = new bool[lines.Length];
        var left = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            introduced[i] = left > 0 && !lines[i].IsProse;
            left = lines[i].Text.EndsWith(':') && lines[i].WordCount >= FewestWordsOfIntroduction ? LongestList : introduced[i] ? left - 1 : 0;
        }

        return introduced;
    }
}
