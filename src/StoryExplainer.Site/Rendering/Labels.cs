using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Scriban.Parsing;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>Every word of the interface, from the theme's language files, with plural forms.</summary>
internal sealed class Labels
{
    private readonly FrozenDictionary<string, Label> _labels;

    /// <summary>Wraps labels that were read.</summary>
    /// <param name="language">The site's language as a BCP 47 tag; decides the plural rule and how numbers look.</param>
    /// <param name="path">The file, as messages show it.</param>
    /// <param name="labels">By key.</param>
    public Labels(string language, string path, IReadOnlyDictionary<string, Label> labels)
    {
        Path = path;
        Language = language;
        Culture = CultureOf(language);
        _labels = labels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The file that labels come from, as messages show it.</summary>
    public string Path { get; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>How numbers and dates look.</summary>
    public CultureInfo Culture { get; }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _labels.Keys;

    /// <summary>The label of a key, or null.</summary>
    public Label? Find(string key) => _labels.GetValueOrDefault(key);

    /// <summary>A label with its places filled.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="arguments">Values by name.</param>
    /// <param name="span">Where it is asked for.</param>
    /// <returns>Text; or <see cref="Html"/> if one of the values is markup, with everything else escaped.</returns>
    public object Format(string key, IReadOnlyList<KeyValuePair<string, object?>> arguments, SourceSpan span)
    {
        if (Find(key) is not { } label)
        {
            throw new TemplateProblemException(span, ThemeDiagnostics.UnknownLabel, key, Path, NearestName.Hint(key, Keys));
        }

        var text = label.For(Language, arguments);
        return text.Contains('{', StringComparison.Ordinal) ? Fill(key, text, arguments, span) : text;
    }

    private object Fill(string key, string text, IReadOnlyList<KeyValuePair<string, object?>> arguments, SourceSpan span)
    {
        var isHtml = arguments.Any(argument => argument.Value is Html);
        var filled = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest[open..].IndexOf('}') + open;
            if (close < open)
            {
                break;
            }

            var name = rest[(open + 1)..close].ToString();
            Append(filled, rest[..open].ToString(), isHtml);
            Append(filled, ValueOf(key, text, name, arguments, span), isHtml);
            rest = rest[(close + 1)..];
        }

        Append(filled, rest.ToString(), isHtml);
        return isHtml ? new Html(filled.ToString()) : filled.ToString();
    }

    private static object? ValueOf(string key, string text, string name, IReadOnlyList<KeyValuePair<string, object?>> arguments, SourceSpan span)
    {
        foreach (var (given, value) in arguments)
        {
            if (given == name)
            {
                return value;
            }
        }

        throw new TemplateProblemException(span, ThemeDiagnostics.LabelArgument, key, text, name);
    }

    private void Append(StringBuilder filled, object? value, bool isHtml)
    {
        var text = value switch
        {
            null => "",
            Html html => html.Value,
            string word => isHtml ? HtmlEscaper.Escape(word) : word,
            IFormattable number => number.ToString(number is int or long ? "N0" : null, Culture),
            _ => value.ToString(),
        };
        filled.Append(text);
    }

    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
