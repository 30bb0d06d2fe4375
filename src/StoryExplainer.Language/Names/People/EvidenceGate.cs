namespace StoryExplainer.Language.Names.People;

/// <summary>
/// Decides from the evidence who is listed and who gets a page. The margins are in units of the model's weights and were set on the training
/// text held out from it: a new model needs new ones.
/// </summary>
internal static class EvidenceGate
{
    /// <summary>A naming this sure needs nothing else to be listed.</summary>
    private const float SureMargin = 8;

    /// <summary>The same for more than one word.</summary>
    private const float SureMarginOfFullName = 3;

    private const float SureMarginOfWord = 4;
    private const float FairMarginOfFullName = 5;
    private const float MarginOfListsAlone = 4.5f;

    /// <summary>A full name this sure is a person's, though no list knows it and the text tells nothing of it.</summary>
    private const float SureMarginOfPage = 9;

    /// <summary>Enough for a name beside which a role stands.</summary>
    private const float RoleMargin = 1.5f;

    private const float ExplainedMargin = 2;
    private const float RelativeMargin = 1;

    /// <summary>Enough for a name that comes back.</summary>
    private const float FairMargin = 6;

    /// <summary>The tier, or null for a name that is probably no person's.</summary>
    public static PersonTier? TierOf(PersonEvidence evidence)
    {
        if (evidence.IsNameOfThing || !IsListed(evidence))
        {
            return null;
        }

        return HasPage(evidence) ? PersonTier.Page : PersonTier.Named;
    }

    private static bool IsListed(PersonEvidence evidence)
    {
        if (evidence.HasArticle && evidence.Score < 2)
        {
            return false;
        }

        // One word with one thing to say for it: places, ships and viruses are explained and speak too.
        if (!evidence.IsFullName && evidence.Score == 1 && !evidence.HasHonorific && !evidence.IsRelative && !evidence.IsGivenAsName && evidence.Margin < SureMarginOfWord)
        {
            return false;
        }

        return evidence.Margin >= (evidence.IsFullName ? SureMarginOfFullName : SureMargin)
            || (evidence.Score >= 1 && evidence.Margin >= 1.5f)
            || evidence.Score >= 2
            || evidence.IsRelative
            || evidence.IsGivenAsName
            || (evidence.IsFullName && evidence.HasTitle && evidence.Margin > 0);
    }

    private static bool HasPage(PersonEvidence evidence)
    {
        if (evidence.HasArticle && evidence.Score < 3)
        {
            return false;
        }

        // Lists alone make a page only of a name that the tagger is fairly sure of: "Alpha" and "Wave" are names too.
        if (evidence.ScoreOfText == 0 && evidence.Margin < (evidence.Score == 0 ? SureMarginOfPage : MarginOfListsAlone))
        {
            return false;
        }

        // A full name with a role of its own, or a relative, is a person, whatever the lists know of the name.
        return (evidence.IsFullName && evidence.HasTitle && evidence.Margin >= RoleMargin)
            || (evidence.IsFullName && evidence.IsExplained && evidence.Margin >= ExplainedMargin)
            || (evidence.HasHonorific && evidence.Margin >= SureMarginOfWord)
            || ((evidence.IsRelative || evidence.IsGivenAsName) && evidence.Margin >= RelativeMargin)
            || (evidence.IsFullName && evidence.Margin >= SureMarginOfPage)
            || (evidence.Score >= 2 && evidence.Margin >= 2)
            || evidence.Score >= 3
            || (evidence.Score >= 1 && evidence.Margin >= SureMargin)
            || (evidence.IsFullName && evidence.ScoreOfText >= 1 && evidence.Margin >= FairMarginOfFullName)
            || (evidence.IsFullName && evidence.Score >= 1 && evidence.Count >= 2 && evidence.Margin >= FairMargin);
    }
}
