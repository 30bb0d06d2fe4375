using System.Collections.Immutable;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Keeps count, while a page is walked, of the elements around the line that is being read and of its letters that are links or bold.</summary>
internal sealed class MarkupTracker
{
    private const int MostWords = 12;

    private readonly HashSet<string> _inlineWords = new(StringComparer.Ordinal);
    private MarkupElement? _element;
    private int _elements;
    private int _links;
    private int _bold;
    private int _letters;
    private int _linkLetters;
    private int _boldLetters;

    /// <summary>Notes that a block begins; what was read before it has been taken.</summary>
    public void EnterBlock(IElement element) => _element = new MarkupElement(_elements++, element.LocalName, WordsOf(element), _element);

    /// <summary>Notes that a block ends.</summary>
    public void LeaveBlock() => _element = _element?.Parent;

    /// <summary>Notes that an element inside a line begins.</summary>
    public void EnterInline(IElement element)
    {
        _links += element.LocalName == "a" ? 1 : 0;
        _bold += element.LocalName is "b" or "strong" ? 1 : 0;
        if (_inlineWords.Count < MostWords)
        {
            _inlineWords.UnionWith(WordsOf(element));
        }
    }

    /// <summary>Notes that an element inside a line ends.</summary>
    public void LeaveInline(IElement element)
    {
        _links -= element.LocalName == "a" ? 1 : 0;
        _bold -= element.LocalName is "b" or "strong" ? 1 : 0;
    }

    /// <summary>Counts words of the line.</summary>
    public void Add(string text)
    {
        var letters = text.Length;
        _letters += letters;
        _linkLetters += _links > 0 ? letters : 0;
        _boldLetters += _bold > 0 ? letters : 0;
    }

    /// <summary>What was noted of the line that ends here; the next one starts.</summary>
    public LineMarkup? Take()
    {
        var markup = _element is null ? null : new LineMarkup(_element, [.. _inlineWords], _letters == 0 ? 0 : (double)_linkLetters / _letters, _boldLetters * 10 > _letters * 8);
        Clear();
        return markup;
    }

    /// <summary>Forgets what was noted since the last line.</summary>
    public void Clear()
    {
        _letters = _linkLetters = _boldLetters = 0;
        _inlineWords.Clear();
    }

    private static ImmutableArray<string> WordsOf(IElement element)
    {
        var words = new List<string>();
        foreach (var value in new[] { element.ClassName, element.Id, element.GetAttribute("role"), element.GetAttribute("itemprop") })
        {
            if (!string.IsNullOrEmpty(value) && words.Count < MostWords)
            {
                Split(value, words);
            }
        }

        return [.. words.Distinct(StringComparer.Ordinal).Take(MostWords)];
    }

    /// <summary>"ArticleBody__text-block" is "article", "body", "text", "block".</summary>
    private static void Split(string value, List<string> words)
    {
        var start = -1;
        for (var i = 0; i <= value.Length && words.Count < MostWords * 2; i++)
        {
            var isLetter = i < value.Length && char.IsAsciiLetter(value[i]);
            if (start >= 0 && (!isLetter || (char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1]))))
            {
                if (i - start > 1)
                {
                    words.Add(value[start..i].ToLowerInvariant());
                }

                start = -1;
            }

            start = isLetter && start < 0 ? i : start;
        }
    }
}
