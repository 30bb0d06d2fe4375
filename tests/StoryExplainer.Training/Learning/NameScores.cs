using System.Globalization;
using System.Text;
using StoryExplainer.Language.Names;
using StoryExplainer.Training.Corpus;

namespace StoryExplainer.Training.Learning;

/// <summary>Compares the names that a model finds with those that are known: exact span and kind.</summary>
internal static class NameScores
{
    /// <summary>A table of precision, recall and F for each kind.</summary>
    public static string Of(NameModel model, IEnumerable<TrainingDocument> documents, NameLexicon lexicon)
    {
        var right = new int[NameLabels.KindCount];
        var found = new int[NameLabels.KindCount];
        var known = new int[NameLabels.KindCount];
        var tagger = new NameTagger(model);
        foreach (var document in documents)
        {
            var gold = NamesOf(document).ToHashSet();
            foreach (var name in gold)
                known[(int)name.Kind]++;

            foreach (var name in tagger.Find(LabelledIsland.TextOf(document, lexicon)))
            {
                found[(int)name.Kind]++;
                right[(int)name.Kind] += gold.Contains((name.Start, name.End, name.Kind)) ? 1 : 0;
            }
        }

        var table = new StringBuilder();
        for (var kind = 0; kind < NameLabels.KindCount; kind++)
            table.Append(CultureInfo.InvariantCulture, $"{(NameKind)kind,-12} {Row(right[kind], found[kind], known[kind])}\n");

        return table.Append(CultureInfo.InvariantCulture, $"{"all",-12} {Row(right.Sum(), found.Sum(), known.Sum())}").ToString();
    }

    /// <summary>Every name that was missed (-) or found without being known (+), with the words around it.</summary>
    public static IEnumerable<string> Errors(NameModel model, TrainingDocument document, NameLexicon lexicon)
    {
        var text = LabelledIsland.TextOf(document, lexicon);
        var known = NamesOf(document).ToHashSet();
        var found = new NameTagger(model).Find(text).ToDictionary(name => (name.Start, name.End, name.Kind), name => name.Margin);
        return known.Where(name => !found.ContainsKey(name)).Select(name => (Mark: '-', Name: name, Margin: 0f))
            .Concat(found.Where(name => !known.Contains(name.Key)).Select(name => (Mark: '+', Name: name.Key, Margin: name.Value)))
            .OrderBy(error => error.Name.Start).ThenBy(error => error.Mark)
            .Select(error => string.Create(CultureInfo.InvariantCulture, $"{error.Mark} {error.Name.Kind} {error.Margin:0.0} {Quote(text, error.Name.Start, error.Name.End)}"))
            .ToArray();
    }

    private static string Quote(TaggerText text, int start, int end)
    {
        var words = new StringBuilder();
        for (var i = Math.Max(0, start - 5); i < Math.Min(text.Tokens.Length, end + 5); i++)
            words.Append(i == start ? "[" : "").Append(text.Tokens[i].Text).Append(i == end - 1 ? "] " : " ");

        return words.ToString();
    }

    /// <summary>The known names of a document, by the index of their tokens.</summary>
    public static IEnumerable<(int Start, int End, NameKind Kind)> NamesOf(TrainingDocument document)
    {
        int offset = 0, start = 0;
        foreach (var sentence in document.Sentences)
        {
            for (var i = 0; i < sentence.Labels.Length; i++)
            {
                if (NameLabels.Starts(sentence.Labels[i]))
                    start = offset + i;

                if (NameLabels.Ends(sentence.Labels[i]))
                    yield return (start, offset + i + 1, NameLabels.KindOf(sentence.Labels[i]));
            }

            offset += sentence.Labels.Length;
        }
    }

    private static string Row(int right, int found, int known)
    {
        var precision = found == 0 ? 0 : 100.0 * right / found;
        var recall = known == 0 ? 0 : 100.0 * right / known;
        var f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return string.Create(CultureInfo.InvariantCulture, $"precision {precision,5:0.0}  recall {recall,5:0.0}  F {f,5:0.0}  known {known}");
    }
}
