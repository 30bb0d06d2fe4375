using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>Sorts people, terms, events and quotations into the stories they belong to, in one pass over each list.</summary>
internal sealed class ScopeBuilder
{
    private readonly SiteIndex _index;
    private readonly Contents[] _stories;
    private readonly Contents _whole = new();

    private ScopeBuilder(SiteIndex index)
    {
        _index = index;
        _stories = [.. index.Collection.Stories.Select(_ => new Contents())];
    }

    /// <summary>The scopes of all stories, and that of the whole site. A site whose only story has no folder is that story.</summary>
    public static (ImmutableArray<StoryScope> Stories, StoryScope Whole) Build(SiteIndex index)
    {
        var builder = new ScopeBuilder(index);
        builder.Sort();
        var stories = index.Collection.Stories;
        if (stories.Length == 1 && stories[0].Folder is null)
        {
            var only = builder._whole.ToScope(stories[0], "");
            return ([only], only);
        }

        return ([.. stories.Select((story, number) => builder._stories[number].ToScope(story, $"stories/{story.Id}/"))], builder._whole.ToScope(null, ""));
    }

    private void Sort()
    {
        var collection = _index.Collection;
        for (var article = 0; article < collection.Articles.Length; article++)
        {
            _whole.Articles.Add(article);
            Find(_index.Articles[article].Story)?.Articles.Add(article);
        }

        SortSubjects(_index.People, (contents, person) => collection.People[person].Tier == PersonTier.Page ? contents.People : contents.AlsoNamed);
        SortSubjects(_index.Terms, (contents, _) => contents.Terms);
        SortSubjects(_index.UnnamedSources, (contents, _) => contents.UnnamedSources);
        for (var number = 0; number < collection.Events.Length; number++)
        {
            _whole.Events.Add(number);
            Find(_index.StoryNumbers.GetValueOrDefault(collection.Events[number].Story, -1))?.Events.Add(number);
        }

        for (var number = 0; number < collection.Quotes.Length; number++)
        {
            _whole.Quotes.Add(number);
            Find(_index.Article(collection.Quotes[number].Evidence.Article).Story)?.Quotes.Add(number);
        }

        for (var number = 0; number < collection.Connections.Length; number++)
        {
            _whole.Connections.Add(number);
            Find(_index.Article(collection.Connections[number].Evidence.Article).Story)?.Connections.Add(number);
        }

        foreach (var contents in _stories.Append(_whole))
        {
            contents.SortPeople();
        }
    }

    private void SortSubjects(ImmutableArray<SubjectIndex> subjects, Func<Contents, int, List<int>> listOf)
    {
        var paragraphs = new Dictionary<int, int>();
        for (var number = 0; number < subjects.Length; number++)
        {
            var subject = subjects[number];
            Add(_whole, number, subject.Weight, listOf);
            paragraphs.Clear();
            for (var i = 0; i < subject.Articles.Count; i++)
            {
                var story = _index.Articles[subject.Articles[i]].Story;
                paragraphs[story] = paragraphs.GetValueOrDefault(story) + subject.ParagraphsByArticle[i];
            }

            foreach (var quote in subject.Quotes)
            {
                var story = _index.Article(_index.Collection.Quotes[quote].Evidence.Article).Story;
                paragraphs[story] = paragraphs.GetValueOrDefault(story) + 2;
            }

            if (paragraphs.Count == 0)
            {
                // What only the editor added belongs to every story it could be meant for: that of a site with one.
                paragraphs[_stories.Length == 1 ? 0 : -1] = 0;
            }

            foreach (var (story, weight) in paragraphs)
            {
                if (Find(story) is { } contents)
                {
                    Add(contents, number, weight, listOf);
                }
            }
        }
    }

    private static void Add(Contents contents, int number, int weight, Func<Contents, int, List<int>> listOf)
    {
        var list = listOf(contents, number);
        list.Add(number);
        if (list == contents.People)
        {
            contents.Weights[number] = weight;
        }
    }

    private Contents? Find(int story) => story >= 0 && story < _stories.Length ? _stories[story] : null;

    private sealed class Contents
    {
        public List<int> Articles { get; } = [];

        public List<int> People { get; private set; } = [];

        public List<int> AlsoNamed { get; } = [];

        public List<int> UnnamedSources { get; } = [];

        public List<int> Terms { get; } = [];

        public List<int> Events { get; } = [];

        public List<int> Quotes { get; } = [];

        public List<int> Connections { get; } = [];

        public Dictionary<int, int> Weights { get; } = [];

        /// <summary>Sorts people by weight; equal ones stay in the order of first mention.</summary>
        public void SortPeople() => People = [.. People.OrderByDescending(person => Weights[person])];

        public StoryScope ToScope(Story? story, string folder) => new()
        {
            Story = story,
            Folder = folder,
            Articles = [.. Articles],
            People = [.. People],
            AlsoNamed = [.. AlsoNamed],
            UnnamedSources = [.. UnnamedSources],
            Terms = [.. Terms],
            Events = [.. Events],
            Quotes = [.. Quotes],
            Connections = [.. Connections],
        };
    }
}
