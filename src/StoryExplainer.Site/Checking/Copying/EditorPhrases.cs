using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Checking.Copying;

/// <summary>Six words in a row of everything that the editor wrote, quotations apart: the yardstick for near-copies.</summary>
internal sealed class EditorPhrases
{
    /// <summary>Words that make a run. Shorter stretches are names, titles and set phrases, which anyone would write alike.</summary>
    public const int Length = 6;

    private readonly Dictionary<string, HashSet<string>> _byStory = new(StringComparer.Ordinal);
    private readonly HashSet<string> _everywhere = new(StringComparer.Ordinal);

    /// <summary>Takes in what the editor wrote.</summary>
    public EditorPhrases(SiteContent content)
    {
        foreach (var text in content.Desk.Texts.Values)
        {
            var phrases = new HashSet<string>(StringComparer.Ordinal);
            _byStory.Add(text.Story, phrases);
            foreach (var statement in text.Texts)
            {
                Add(statement.Words, phrases);
            }
        }

        foreach (var statement in content.Desk.Pages.Concat(content.Desk.Home is { } home ? [home] : []).SelectMany(page => page.Blocks).SelectMany(block => block.Texts))
        {
            Add(statement.Words, _everywhere);
        }

        foreach (var term in content.Collection.Terms)
        {
            AddEdited(term.Definitions.Where(definition => definition.Origin == Origin.Edited).Select(definition => definition.Text));
        }

        AddEdited(content.Collection.People.SelectMany(person => person.Roles).Where(role => role.Origin == Origin.Edited).Select(role => role.Text));
    }

    /// <summary>True if nothing was written that an article of the story could be compared with.</summary>
    public bool IsEmptyFor(string story) => _everywhere.Count == 0 && !_byStory.ContainsKey(story);

    /// <summary>True if the editor's text has these words in a row.</summary>
    public bool Has(string story, string phrase) => _everywhere.Contains(phrase) || (_byStory.TryGetValue(story, out var own) && own.Contains(phrase));

    /// <summary>The words of a run, as they are looked up.</summary>
    public static string PhraseAt(List<(string Key, Language.Text.TextSpan Span)> words, int start) => string.Join(' ', words.Skip(start).Take(Length).Select(word => word.Key));

    private void AddEdited(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text, _everywhere);
        }
    }

    private static void Add(string text, HashSet<string> phrases)
    {
        // Words in quotation marks are checked against the source letter by letter, and are the speaker's.
        foreach (var stretch in text.Split('“', '”', '"', '„', '«', '»').Where((_, number) => number % 2 == 0))
        {
            var words = WordKeys.Of(stretch);
            for (var start = 0; start + Length <= words.Count; start++)
            {
                phrases.Add(PhraseAt(words, start));
            }
        }
    }
}
