using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Events;

/// <summary>Joins the words of a headline.</summary>
internal static class HeadlineText
{
    /// <summary>The words as a line: spaces as in the text, no marks where something was left out, a capital in front and no full stop.</summary>
    /// <param name="sentence">Their sentence.</param>
    /// <param name="subject">Words to open with, where the subject stands elsewhere in the sentence.</param>
    /// <param name="words">The other words, in reading order.</param>
    /// <param name="names">What stands for pronouns; empty where the pronoun stays.</param>
    public static string Join(Sentence sentence, ImmutableArray<int> subject, ImmutableArray<int> words, IReadOnlyDictionary<int, string?> names)
    {
        var text = new StringBuilder();
        Append(text, sentence, subject, names);
        Append(text, sentence, words, names);
        while (text.Length > 0 && text[^1] is '.' or ',' or ';' or ':' or '–' or '—' or '-' or ' ' or '!')
            text.Length--;

        while (text.Length > 0 && text[0] is ',' or ';' or ':' or '–' or '—' or '-' or ' ')
            text.Remove(0, 1);

        if (text.Length > 0)
            text[0] = char.ToUpperInvariant(text[0]);

        return text.ToString();
    }

    private static void Append(StringBuilder text, Sentence sentence, ImmutableArray<int> words, IReadOnlyDictionary<int, string?> names)
    {
        var kept = words.Where((word, i) => !IsLoose(sentence, words, i)).ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            var word = kept[i];
            if (i > 0 && kept[i - 1] == word - 1)
                text.Append(sentence.Text, sentence.Tokens[word - 1].Span.End, sentence.Tokens[word].Span.Start - sentence.Tokens[word - 1].Span.End);
            else if (text.Length > 0)
                text.Append(' ');

            if (names.TryGetValue(word, out var name) && name is { Length: > 0 })
                text.Append(name);
            else
                text.Append(sentence.TextOf(word));
        }
    }

    private static bool IsLoose(Sentence sentence, ImmutableArray<int> words, int i) =>
        sentence.TagOf(words[i]) == PartOfSpeech.Punctuation && !sentence.Is(words[i], "-", "/")
        && !(i > 0 && i + 1 < words.Length && words[i - 1] == words[i] - 1 && words[i + 1] == words[i] + 1)
        && !IsMark(sentence.TextOf(words[i]));

    // Brackets and quotation marks are judged in pairs.
    private static bool IsMark(ReadOnlySpan<char> text) => text.Length == 1 && "()[]“”\"‘’«»".Contains(text[0]);
}
