using System.Net;

namespace StoryExplainer.Site.Checking;

/// <summary>Reads the tags of a page one after another; text between them is passed over.</summary>
internal sealed class MarkupScanner(string html)
{
    private int _position;

    /// <summary>The next tag, or null at the end of the page.</summary>
    public MarkupTag? Read()
    {
        while (true)
        {
            var start = html.IndexOf('<', _position);
            if (start < 0)
            {
                return null;
            }

            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
                if (end < 0)
                {
                    return Broken(start, "a comment is never closed.");
                }

                _position = end + 3;
            }
            else if (start + 1 < html.Length && html[start + 1] == '!')
            {
                var end = html.IndexOf('>', start);
                _position = end < 0 ? html.Length : end + 1;
            }
            else
            {
                return ReadTag(start);
            }
        }
    }

    /// <summary>Passes over the content of an element that holds text and no tags. False if it is never closed.</summary>
    public bool SkipRawText(string name)
    {
        var end = html.IndexOf("</" + name, _position, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return false;
        }

        _position = end;
        return true;
    }

    private MarkupTag ReadTag(int start)
    {
        var at = start + 1;
        var isEnd = at < html.Length && html[at] == '/';
        if (isEnd)
        {
            at++;
        }

        var nameStart = at;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or ':'))
        {
            at++;
        }

        if (at == nameStart)
        {
            return Broken(start, "a < stands in the text; write &lt; instead.");
        }

        var name = html[nameStart..at];
        var attributes = new List<(string, string)>();
        while (true)
        {
            while (at < html.Length && char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            if (at >= html.Length)
            {
                return Broken(start, $"<{name} is never closed with >.");
            }

            if (html[at] == '>')
            {
                _position = at + 1;
                return new MarkupTag(name, isEnd, ClosesItself: html[at - 1] == '/', start, attributes);
            }

            if (html[at] == '/')
            {
                at++;
                continue;
            }

            if (!TryReadAttribute(ref at, attributes, out var problem))
            {
                return Broken(start, $"in <{name}>, {problem}");
            }
        }
    }

    private bool TryReadAttribute(ref int at, List<(string Name, string Value)> attributes, out string problem)
    {
        problem = "";
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/' or '"' or '\'' or '<'))
        {
            at++;
        }

        var name = html[start..at].ToLowerInvariant();
        if (name.Length == 0)
        {
            problem = $"the character {html[at]} stands where an attribute should begin.";
            return false;
        }

        if (attributes.Exists(attribute => attribute.Name == name))
        {
            problem = $"the attribute {name} stands twice.";
            return false;
        }

        if (at >= html.Length || html[at] != '=')
        {
            attributes.Add((name, ""));
            return true;
        }

        at++;
        if (at >= html.Length || html[at] is not ('"' or '\''))
        {
            problem = $"the value of {name} has no quotation marks.";
            return false;
        }

        var end = html.IndexOf(html[at], at + 1);
        if (end < 0)
        {
            problem = $"the value of {name} is never closed with a quotation mark.";
            return false;
        }

        var value = html[(at + 1)..end];
        attributes.Add((name, value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value));
        at = end + 1;
        return true;
    }

    private MarkupTag Broken(int start, string problem)
    {
        _position = html.Length;
        return new MarkupTag("", IsEnd: false, ClosesItself: false, start, [], problem);
    }
}
