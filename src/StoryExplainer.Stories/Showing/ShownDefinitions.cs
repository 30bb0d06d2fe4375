using System.Text.RegularExpressions;
using StoryExplainer.Stories.Dictionary;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>Tells definitions that a reader can do with from stretches that only their sentence explains. What the editor wrote is always shown.</summary>
internal static partial class ShownDefinitions
{
    // Of the definitions that careful readers marked in 600 articles, one in twenty is longer.
    private const int MostWords = 25;

    /// <summary>The term with the definitions that are shown, each as it stands beside the term.</summary>
    public static Term Of(Term term) => term with { Definitions = [.. term.Definitions.Where(definition => IsShown(term.Name, definition)).Select(BesideTerm)] };

    /// <summary>True for a definition of at most 25 words, with both of its quotation marks or brackets, that points at nobody outside of it, does not make a person of a thing, explains something and stands as explanations do.</summary>
    public static bool IsShown(string term, Definition definition) =>
        definition.Origin == Origin.Edited
        || (definition.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords
            && !PointsElsewhere().IsMatch(definition.Text)
            && IsBalanced(definition.Text)
            && !(IsThing(term) && RoleWording.IsPersonPhrase(definition.Text))
            && !Explanations.IsNone(term, definition.Text)
            && ExplainingForm.IsTrusted(definition.Rule, term, definition.Text));

    /// <summary>The definition without the "which is" that joined it to its sentence.</summary>
    public static Definition BesideTerm(Definition definition) =>
        definition.Origin == Origin.Edited || Joint().Match(definition.Text) is not { Success: true } joint ? definition
        : definition with { Text = definition.Text[joint.Length..], Evidence = ShownWords.From(definition.Evidence, joint.Length) };

    private static bool IsBalanced(string text) =>
        text.Count(character => character is '(') == text.Count(character => character is ')')
        && text.Count(character => character == '“') == text.Count(character => character == '”')
        && text.Count(character => character == '"') % 2 == 0
        && !OpenQuote().IsMatch(text);

    /// <summary>True if the dictionary knows the last word of the term, and as no person.</summary>
    private static bool IsThing(string term)
    {
        var senses = GlossDictionary.Find(term[(term.LastIndexOf(' ') + 1)..].ToLowerInvariant());
        return !senses.IsEmpty && senses.All(sense => sense.Field != "person");
    }

    [GeneratedRegex(@"\b(I|my|me|we|our|us|he|she|his|her|hers|him)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PointsElsewhere();

    [GeneratedRegex("^(which|that) (is|are|was|were) ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    // ‘ without ’ behind it; an apostrophe inside a word closes nothing.
    [GeneratedRegex(@"(^|\s)[‘'](?=\w)(?!.*\w[.,!?]?[’'](\W|$))", RegexOptions.ExplicitCapture)]
    private static partial Regex OpenQuote();
}
