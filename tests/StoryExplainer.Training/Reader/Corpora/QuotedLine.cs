namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>A line of an article with its annotated quotations: which tokens lie inside quotation marks, and who speaks in each sentence.</summary>
internal sealed class QuotedLine
{
    private readonly List<(TokenRun Run, GoldFile.GoldQuote Quote)> _quotes = [];

    /// <summary>Finds the quotations of a line.</summary>
    public QuotedLine(ArticleLine line, IEnumerable<GoldFile.GoldQuote> quotes)
    {
        Line = line;
        IsInside = new bool[line.Words.Length];
        MarkDoubleQuotes();
        foreach (var quote in quotes)
        {
            var starts = quote.Starts.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Trim();
            var at = starts.Length == 0 ? -1 : line.Text.IndexOf(starts, StringComparison.Ordinal);
            if (at < 0)
                continue;

            var run = new TokenRun(line.TokenAt(at), line.TokenAt(EndOf(at) - 1) + 1);
            if (run.Start < 0 || run.End <= run.Start)
                continue;

            _quotes.Add((run, quote));
            Array.Fill(IsInside, true, run.Start, run.Length);
        }
    }

    /// <summary>The line.</summary>
    public ArticleLine Line { get; }

    /// <summary>For each token whether it lies inside quotation marks; the marks count as inside.</summary>
    public bool[] IsInside { get; }

    /// <summary>The annotated quotations that share a token with a sentence.</summary>
    public IReadOnlyList<(TokenRun Run, GoldFile.GoldQuote Quote)> QuotesOf(TokenRun sentence) => [.. _quotes.Where(quote => quote.Run.Overlaps(sentence))];

    private void MarkDoubleQuotes()
    {
        var isOpen = false;
        for (var i = 0; i < IsInside.Length; i++)
        {
            var isMark = Line.Words[i] == "\"";
            IsInside[i] = isOpen || isMark;
            isOpen ^= isMark;
        }
    }

    // Offset after the words of a quotation that starts at an offset; the end of the line where it stays open.
    private int EndOf(int start)
    {
        var text = Line.Text;
        if (start == 0 || text[start - 1] is not ('"' or '\''))
            return text.IndexOf('"', start) is var next and >= 0 ? next + 1 : text.Length;

        var mark = text[start - 1];
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == mark && (mark == '"' || ClosesSingle(i)))
                return i + 1;
        }

        return text.Length;
    }

    private bool ClosesSingle(int offset) =>
        (offset + 1 == Line.Text.Length || !char.IsLetterOrDigit(Line.Text[offset + 1])) && Line.Text[offset - 1] is '.' or ',' or '!' or '?' or '\u2026' or '-' or '\u2014';
}
