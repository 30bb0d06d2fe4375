using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Tests.Support;

/// <summary>
/// An article whose names are marked by hand, so that what is made of names can be tested without the tagger: <c>{Ada Obi}</c> is a person,
/// <c>{org:Kelp Trust}</c> an organisation, <c>{place:Leeds}</c> a place, <c>{nat:British}</c> a nationality, <c>{other:…}</c> something else. Each line
/// is a paragraph; a line that begins with "# " is the title.
/// </summary>
internal sealed record MarkedNames(TokenizedArticle Text, ImmutableArray<NameSpan> Names)
{
    /// <summary>Reads the marks.</summary>
    public static MarkedNames Read(string marked, params string[] authors)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var marks = new List<(int Paragraph, int Start, int End, NameKind Kind)>();
        foreach (var line in marked.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var isTitle = line.StartsWith("# ", StringComparison.Ordinal);
            var plain = ReadLine(isTitle ? line[2..] : line, paragraphs.Count, marks);
            paragraphs.Add(new Paragraph(isTitle ? "title" : $"p{paragraphs.Count + 1}", isTitle ? ParagraphKind.Heading : ParagraphKind.Text, paragraphs.Count + 1, plain));
        }

        var article = new ArticleText { Title = "", Paragraphs = paragraphs.ToImmutable(), Authors = [.. authors] };
        var text = ArticleTokenizer.Tokenize(article);
        return new MarkedNames(text, [.. marks.Select(mark => SpanOf(text.Paragraphs[mark.Paragraph], mark))]);
    }

    /// <summary>What the people step makes of it.</summary>
    public PeopleFindings Find() => PeopleFinder.Find(DocumentReader.Read(Text), Names);

    private static string ReadLine(string line, int paragraph, List<(int Paragraph, int Start, int End, NameKind Kind)> marks)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '{')
            {
                plain.Append(line[i]);
                continue;
            }

            var end = line.IndexOf('}', i);
            var name = line[(i + 1)..end];
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            var kind = colon < 0 ? NameKind.Person : name[..colon] switch
            {
                "org" => NameKind.Organisation,
                "place" => NameKind.Place,
                "nat" => NameKind.Nationality,
                "other" => NameKind.Other,
                var unknown => throw new FormatException($"\"{unknown}\" is no kind of name."),
            };
            name = name[(colon + 1)..];
            marks.Add((paragraph, plain.Length, plain.Length + name.Length, kind));
            plain.Append(name);
            i = end;
        }

        return plain.ToString();
    }

    private static NameSpan SpanOf(TokenizedParagraph paragraph, (int Paragraph, int Start, int End, NameKind Kind) mark)
    {
        var first = paragraph.Tokens.ToList().FindIndex(token => token.Span.Start == mark.Start);
        var last = paragraph.Tokens.ToList().FindIndex(token => token.Span.End == mark.End);
        return first >= 0 && last >= first
            ? new NameSpan(mark.Paragraph, first, last + 1, mark.Kind, 50)
            : throw new FormatException($"The mark at {mark.Start} of \"{paragraph.Paragraph.Text}\" does not end with its words.");
    }
}
