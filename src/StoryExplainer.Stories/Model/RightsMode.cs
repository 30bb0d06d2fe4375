namespace StoryExplainer.Stories.Model;

/// <summary>What may be published of an article's text.</summary>
public enum RightsMode
{
    /// <summary>Headline, short quotations, people's own quoted words and links only. The default.</summary>
    Quoted,

    /// <summary>Full text under a licence; the page is kept out of search engines.</summary>
    Licensed,

    /// <summary>Full text: the editor's own.</summary>
    Own,

    /// <summary>Full text: nobody's rights.</summary>
    PublicDomain,
}
