using StoryExplainer.Language.Names;

namespace StoryExplainer.Training.Corpus;

/// <summary>New names for the people and some cities of one document.</summary>
internal sealed class Renaming
{
    private readonly Dictionary<string, string[]> _fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _singleNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cities = new(StringComparer.Ordinal);

    /// <summary>Draws the names, in order of first use.</summary>
    public Renaming(TrainingDocument document, NamePools pools, Random random, double shareOfCities)
    {
        foreach (var (tokens, kind) in document.Sentences.SelectMany(NamesOf))
        {
            if (kind == NameKind.Person && tokens.Length > 1)
                AddFullName(tokens, pools, random);
            else if (kind == NameKind.Place && tokens.Length == 1 && pools.IsCity(tokens[0]) && !_cities.ContainsKey(tokens[0]))
                _cities[tokens[0]] = random.NextDouble() < shareOfCities ? pools.City(random) : tokens[0];
        }

        // Names of one word: the surname of someone, else the first name of someone, else another surname.
        foreach (var (tokens, kind) in document.Sentences.SelectMany(NamesOf))
        {
            if (kind == NameKind.Person && tokens.Length == 1)
                _singleNames.TryAdd(tokens[0], pools.Surname(random));
        }
    }

    /// <summary>The sentence with the new names.</summary>
    public TrainingSentence Apply(TrainingSentence sentence)
    {
        var tokens = new List<string>();
        var labels = new List<byte>();
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            var end = EndOfName(sentence, i);
            if (end == i)
            {
                tokens.Add(sentence.Tokens[i]);
                labels.Add(sentence.Labels[i++]);
                continue;
            }

            var kind = NameLabels.KindOf(sentence.Labels[i]);
            var name = NewName(sentence.Tokens[i..end], kind);
            var nameLabels = new byte[name.Length];
            NameLabels.Fill(nameLabels, kind);
            tokens.AddRange(name);
            labels.AddRange(nameLabels);
            i = end;
        }

        return new TrainingSentence([.. tokens], [.. labels]);
    }

    private void AddFullName(string[] tokens, NamePools pools, Random random)
    {
        if (_fullNames.ContainsKey(Key(tokens)))
            return;

        // Two people of one surname share the new one, too.
        var surname = _singleNames.TryGetValue(tokens[^1], out var known) ? known : pools.Surname(random);
        var first = pools.FirstName(random);
        _singleNames[tokens[^1]] = surname;
        _singleNames.TryAdd(tokens[0], first[..1]);
        _fullNames[Key(tokens)] = [.. first, .. surname];
    }

    private string[] NewName(string[] tokens, NameKind kind) => kind switch
    {
        NameKind.Person when tokens.Length > 1 => _fullNames[Key(tokens)],
        NameKind.Person => _singleNames[tokens[0]],
        NameKind.Place when tokens.Length == 1 && _cities.TryGetValue(tokens[0], out var city) => [city],
        _ => tokens,
    };

    private static string Key(string[] tokens) => string.Join(' ', tokens);

    private static IEnumerable<(string[] Tokens, NameKind Kind)> NamesOf(TrainingSentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            var end = EndOfName(sentence, i);
            if (end > i)
                yield return (sentence.Tokens[i..end], NameLabels.KindOf(sentence.Labels[i]));

            i = Math.Max(end, i + 1);
        }
    }

    private static int EndOfName(TrainingSentence sentence, int start)
    {
        if (!NameLabels.Starts(sentence.Labels[start]))
            return start;

        var end = start;
        while (!NameLabels.Ends(sentence.Labels[end]))
            end++;

        return end + 1;
    }
}
