namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>One way to word a headline, and how much it lacks.</summary>
/// <param name="Text">The words as they would be shown.</param>
/// <param name="Fault">0 if it can be read alone; the higher, the worse. See <see cref="HeadlineFault"/>.</param>
/// <param name="Builder">What made it, if it was made of the sentence's words.</param>
internal sealed record HeadlineDraft(string Text, double Fault, HeadlineBuilder? Builder = null)
{
    /// <summary>This, or the other if it lacks less.</summary>
    public HeadlineDraft Or(HeadlineDraft? other) => other is not null && other.Text.Length > 0 && (other.Fault < Fault || Text.Length == 0) ? other : this;

    /// <summary>The same words with more to say against them.</summary>
    public HeadlineDraft Worse(double fault) => this with { Fault = Fault + fault };

    /// <summary>The same without the pronoun at its head; null if it opens with none that could go.</summary>
    public HeadlineDraft? WithoutPronoun() => Fault >= HeadlineFault.Pronoun && Builder is not null && Builder.DropPronoun() ? Builder.Finish().Worse(1.2) : null;
}
