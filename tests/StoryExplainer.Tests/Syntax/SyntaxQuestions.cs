using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Tests.Syntax;

/// <summary>Asks the tree what a line of the specification asks: <c>SubjectOf stole</c>, <c>TenseOf said#2</c> for the second "said".</summary>
internal static class SyntaxQuestions
{
    /// <summary>The line with the answer that the program gives behind " = ".</summary>
    public static string Answer(Sentence sentence, string line)
    {
        var question = line.Split(" = ")[0];
        var parts = question.Split(' ', 2);
        return $"{question} = {Ask(sentence, parts[0], WordOf(sentence, parts[1]))}";
    }

    private static string Ask(Sentence sentence, string question, int word) => question switch
    {
        "SubjectOf" => Word(sentence, sentence.SubjectOf(word)),
        "ObjectOf" => Word(sentence, sentence.ObjectOf(word)),
        "PredicateOf" => Word(sentence, sentence.PredicateOf(word)),
        "AntecedentOf" => Word(sentence, sentence.AntecedentOf(word)),
        "OwnerOf" => Word(sentence, sentence.OwnerOf(word)),
        "ReportedBy" => Word(sentence, sentence.ReportedBy(word)),
        "ClauseOf" => Words(sentence, sentence.ClauseOf(word)),
        "PartOf" => Words(sentence, sentence.PartOf(word)),
        "PhraseOf" => sentence.PhraseOf(word) is var (first, end) ? sentence.TextOf(first, end) : "",
        "AppositionsOf" => List(sentence, sentence.AppositionsOf(word)),
        "ModifiersOf" => List(sentence, sentence.ModifiersOf(word)),
        "ConjunctsOf" => List(sentence, sentence.ConjunctsOf(word)),
        "TenseOf" => sentence.TenseOf(word).ToString().ToLowerInvariant(),
        "IsPredicate" => Claim(sentence.IsPredicate(word)),
        "IsFinite" => Claim(sentence.IsFinite(word)),
        "IsPassive" => Claim(sentence.IsPassive(word)),
        "IsNegated" => Claim(sentence.IsNegated(word)),
        "IsConditional" => Claim(sentence.IsConditional(word)),
        "IsPlanned" => Claim(sentence.IsPlanned(word)),
        "IsWished" => Claim(sentence.IsWished(word)),
        "IsReportingVerb" => Claim(sentence.IsReportingVerb(word)),
        "IsQuoted" => Claim(sentence.IsQuoted(word)),
        "IsRelativePronoun" => Claim(sentence.IsRelativePronoun(word)),
        _ => throw new ArgumentException($"no question is named {question}", nameof(question)),
    };

    private static int WordOf(Sentence sentence, string word)
    {
        var parts = word.Split('#');
        var skipped = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) - 1 : 0;
        return Enumerable.Range(0, sentence.Count).Where(i => sentence.WordOf(i) == parts[0]).Skip(skipped).First();
    }

    private static string Claim(bool isSo) => isSo ? "yes" : "no";

    private static string Word(Sentence sentence, int word) => word < 0 ? "none" : sentence.WordOf(word);

    private static string List(Sentence sentence, IEnumerable<int> words) => words.Select(sentence.WordOf).ToArray() is { Length: > 0 } list ? string.Join(", ", list) : "none";

    private static string Words(Sentence sentence, IEnumerable<int> words) => string.Join(' ', words.Select(sentence.WordOf));
}
