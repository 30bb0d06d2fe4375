using StoryExplainer.Language.English;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>
/// Labels verbs of speech and their speakers in the treebanks: a verb of the list with a subject and something said. Reported speech without quotation
/// marks is labelled as well; the annotated articles leave it open.
/// </summary>
internal static class TreeQuoteLabels
{
    private static readonly HashSet<string> Verbs =
        [.. WordFile.ReadSections("quotation-cues.txt").Where(entry => entry.Section == "speech").Select(entry => entry.Word.ToLowerInvariant())];

    private static readonly HashSet<string> LeavesSubject = ["acl:relcl", "acl", "appos", "punct", "parataxis", "advcl"];

    /// <summary>The layers of spans of a sentence with a tree: cue and source; of the others nothing is known.</summary>
    public static int[][] Of(LabelledSentence sentence)
    {
        var spans = ReaderLabels.Spans.Select(_ => Enumerable.Repeat(LabelledSentence.Unknown, sentence.Words.Length).ToArray()).ToArray();
        var (cues, sources) = (spans[ReaderLabels.Layer("cue")], spans[ReaderLabels.Layer("source")]);
        Array.Clear(cues);
        Array.Clear(sources);
        for (var verb = 0; verb < sentence.Words.Length; verb++)
        {
            if (!IsSpeech(sentence, verb))
                continue;

            var source = SaysSomething(sentence, verb) ? SourceOf(sentence, verb) : null;
            cues[verb] = source is null ? LabelledSentence.Unknown : 1;
            for (var i = source?.Start ?? 0; i < (source?.End ?? 0); i++)
                sources[i] = i == source!.Value.Start ? 1 : 2;
        }

        return spans;
    }

    private static bool IsSpeech(LabelledSentence sentence, int word) =>
        ReaderLabels.Tags[sentence.Tags![word]] == "VERB" && Verbs.Contains(sentence.Words[word].ToLowerInvariant());

    private static bool SaysSomething(LabelledSentence sentence, int verb) =>
        sentence.Relations![verb] == "parataxis" || Children(sentence, verb).Any(child => sentence.Relations[child] is "ccomp" or "parataxis");

    private static IEnumerable<int> Children(LabelledSentence sentence, int word) =>
        Enumerable.Range(0, sentence.Words.Length).Where(child => sentence.Heads![child] == word + 1);

    // The subject with what belongs to it, up to a clause or an apposition.
    private static TokenRun? SourceOf(LabelledSentence sentence, int verb)
    {
        var subjects = Children(sentence, verb).Where(child => sentence.Relations![child] == "nsubj").ToArray();
        if (subjects.Length != 1)
            return null;

        var words = new SortedSet<int> { subjects[0] };
        var open = new Stack<int>(words);
        while (open.TryPop(out var word))
        {
            foreach (var child in Children(sentence, word).Where(child => !LeavesSubject.Contains(sentence.Relations![child])))
            {
                words.Add(child);
                open.Push(child);
            }
        }

        return words.Max - words.Min + 1 == words.Count ? new TokenRun(words.Min, words.Max + 1) : null;
    }
}
