using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StoryExplainer.Preview;

/// <summary>
/// HTML that the preview writes itself. What is written between braces is escaped, always; only other markup goes in as it is. So text from an
/// article cannot become markup by an oversight.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>Starts empty.</summary>
    public Markup()
    {
    }

    /// <summary>Starts with some markup.</summary>
    public Markup(Interpolation markup) => Add(markup);

    /// <summary>Adds markup.</summary>
    public Markup Add(Interpolation markup)
    {
        _text.Append(markup.Text);
        return this;
    }

    /// <summary>Adds markup that was made before.</summary>
    public Markup Add(Markup markup)
    {
        _text.Append(markup._text);
        return this;
    }

    /// <summary>Adds markup for each thing of a list.</summary>
    public Markup AddEach<T>(IEnumerable<T> items, Func<T, Markup> make)
    {
        foreach (var item in items)
        {
            Add(make(item));
        }

        return this;
    }

    /// <summary>The markup.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Takes an interpolated string apart: its literal parts are markup, its values are text.</summary>
    [InterpolatedStringHandler]
    public readonly struct Interpolation(int literalLength, int formattedCount)
    {
        /// <summary>What was put together.</summary>
        public StringBuilder Text { get; } = new(literalLength + (formattedCount * 16));

        /// <summary>Adds a literal part.</summary>
        public void AppendLiteral(string markup) => Text.Append(markup);

        /// <summary>Adds text, escaped.</summary>
        public void AppendFormatted(string? text) => AppendFormatted(text.AsSpan());

        /// <summary>Adds a number.</summary>
        public void AppendFormatted(int number) => Text.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>Adds markup.</summary>
        public void AppendFormatted(Markup? markup) => Text.Append(markup?._text);

        /// <summary>Adds text, escaped.</summary>
        public void AppendFormatted(ReadOnlySpan<char> text)
        {
            foreach (var character in text)
            {
                _ = character switch
                {
                    '&' => Text.Append("&amp;"),
                    '<' => Text.Append("&lt;"),
                    '>' => Text.Append("&gt;"),
                    '"' => Text.Append("&quot;"),
                    '\'' => Text.Append("&#39;"),
                    '\0' => Text.Append('\uFFFD'),
                    _ => Text.Append(character),
                };
            }
        }
    }
}
