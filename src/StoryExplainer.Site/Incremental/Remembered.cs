using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Incremental;

/// <summary>The last result of one step, with the problems it met: the step is done again only when what it depends on changed.</summary>
/// <typeparam name="TKey">What the step depends on, compared by value.</typeparam>
/// <typeparam name="TValue">What it makes.</typeparam>
internal sealed class Remembered<TKey, TValue>
    where TKey : struct, IEquatable<TKey>
{
    private TKey? _key;
    private TValue? _value;
    private DiagnosticBag _problems = new();

    /// <summary>The result for a key; made anew if the last one was for another.</summary>
    /// <param name="key">What the step depends on.</param>
    /// <param name="diagnostics">Takes the problems, also those of a result that was made earlier.</param>
    /// <param name="make">The step.</param>
    public TValue Get(TKey key, DiagnosticBag diagnostics, Func<DiagnosticBag, TValue> make)
    {
        if (_key is not { } known || !known.Equals(key))
        {
            // Forgotten first: a step that is stopped halfway must not leave its former result under a new key.
            _key = null;
            _problems = new DiagnosticBag();
            _value = make(_problems);
            _key = key;
        }

        diagnostics.AddRange(_problems);
        return _value!; // Set together with the key.
    }
}
