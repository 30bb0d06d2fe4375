namespace StoryExplainer.Site.Changes;

/// <summary>A fact as readers have seen it, in the few words that tell whether it changed.</summary>
/// <param name="What">What kind of thing: "person", "term", "event", "quote", "organisation", "place", "article", "story".</param>
/// <param name="Id">Its id. The id that readers know it by, which stays.</param>
/// <param name="Name">Its name: of a person or term; the headline of an event, the words of a quotation, the title of an article.</param>
/// <param name="Says">What the site says about it: roles, a definition, date and status, the speaker; empty if nothing.</param>
/// <param name="Place">Where the words stand that it rests on ("ferry-hits-pier p2 13-21"), the seed of an article, the folder of a story; empty for an editor's own entry.</param>
public sealed record PublishedFact(string What, string Id, string Name, string Says, string Place);
