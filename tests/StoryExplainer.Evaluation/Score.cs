using System.Globalization;

namespace StoryExplainer.Evaluation;

/// <summary>Hits, false findings and misses of one measure, added up over articles.</summary>
internal sealed class Score(string name)
{
    private readonly List<string> _errors = [];

    public string Name { get; } = name;

    public int Found { get; private set; }

    public int Wrong { get; private set; }

    public int Missed { get; private set; }

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Of what was found, the share that is right; 1 if nothing was found.</summary>
    public double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);

    /// <summary>Of what is there, the share that was found; 1 if nothing is there.</summary>
    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    public void Hit() => Found++;

    public void FalseFinding(string place, string what)
    {
        Wrong++;
        _errors.Add($"{place}: {Name}: should not be there: {what}");
    }

    public void Miss(string place, string what)
    {
        Missed++;
        _errors.Add($"{place}: {Name}: missed: {what}");
    }

    /// <summary>Counts a yes-or-no question: a no lowers recall and precision alike.</summary>
    public void Ask(bool isRight, string place, string whatIsWrong)
    {
        if (isRight)
        {
            Found++;
        }
        else
        {
            Wrong++;
            Missed++;
            _errors.Add($"{place}: {Name}: {whatIsWrong}");
        }
    }

    /// <summary>As <see cref="Ask(bool, string, string)"/>, for a question that counts more than once.</summary>
    public void Ask(bool isRight, string place, string whatIsWrong, int weight)
    {
        Found += isRight ? weight : 0;
        Wrong += isRight ? 0 : weight;
        Missed += isRight ? 0 : weight;
        if (!isRight)
        {
            _errors.Add($"{place}: {Name}: {whatIsWrong}, {weight} words");
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name,-34} precision {Precision:0.000}  recall {Recall:0.000}   ({Found} right, {Wrong} wrong, {Missed} missed)");
}
