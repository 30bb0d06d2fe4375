using System.Collections.Immutable;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Linking;
using StoryExplainer.Stories.Editing.Writing;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the blocks of an editor's text.</summary>
internal static class TextBlocks
{
    /// <summary>A block, with names linked and citations resolved.</summary>
    public static TextBlock Of(PageMaking making, PageBlock block) => block switch
    {
        PageHeading heading => new TextBlock("heading", heading.Id, heading.Level, LinkedText.From(heading.Text), []),
        PageParagraph paragraph => new TextBlock("paragraph", null, 0, making.Linker.Link(paragraph.Text), []),
        PageList { Done.IsEmpty: false } tasks => Empty("tasks") with { Entries = [.. tasks.Items.Zip(tasks.Done, (item, isDone) => new TextItem(making.Linker.Link(item)) { IsDone = isDone })] },
        PageList list => new TextBlock(list.IsNumbered ? "numbered_list" : "list", null, 0, LinkedText.Empty, [.. list.Items.Select(making.Linker.Link)]),
        PageQuote quote => new TextBlock("quote", null, 0, LinkedText.Empty, [.. quote.Paragraphs.Select(making.Linker.Link)]),
        PageTable table => Empty("table") with { Rows = [.. table.Rows.Select(row => Row(making, row, table.Alignments, isHeader: false)).Prepend(Row(making, table.Header, table.Alignments, isHeader: true))] },
        PageDefinitions definitions => Empty("definitions") with { Entries = [.. definitions.Entries.Select(entry => new TextItem(making.Linker.Link(entry.Term)) { Meanings = [.. entry.Meanings.Select(making.Linker.Link)] })] },
        PageNotes notes => Empty("notes") with { Entries = [.. notes.Notes.Select(note => Note(making, note))] },
        PagePicture picture => Empty("picture") with { Picture = Picture(making, picture) },
        PageCode code => Empty("code") with { Code = code.Code },
        PageRule => Empty("rule"),
        _ => throw new InvalidOperationException($"There is no page block for {block.GetType().Name}."),
    };

    private static TextBlock Empty(string kind) => new(kind, null, 0, LinkedText.Empty, []);

    private static TextRow Row(PageMaking making, ImmutableArray<CitedText> cells, ImmutableArray<string> alignments, bool isHeader) =>
        new(isHeader, [.. cells.Select((cell, column) => new TextCell(making.Linker.Link(cell), alignments[column]))]);

    private static TextItem Note(PageMaking making, PageNote note) => new(making.Linker.Link(note.Text))
    {
        Id = NoteIds.Note(note.Number),
        Marks = [.. Enumerable.Range(1, note.Uses).Select(use => "#" + NoteIds.Mark(note.Number, use))],
    };

    private static TextPicture Picture(PageMaking making, PagePicture picture)
    {
        var (src, width, height) = FileOf(making, picture.Address) ?? (picture.Address, 0, 0);
        return new TextPicture(src, picture.Alternative, picture.Caption, width, height);
    }

    /// <summary>A picture by its address from the page, else from the root of the site, where the files of <c>input/static/</c> stand; null if there is none.</summary>
    internal static (string Src, int Width, int Height)? FileOf(PageMaking making, string address)
    {
        var files = making.Site.Content.Static;
        var here = LinkChecker.Resolve(making.Address.Path, address);
        var file = files.FirstOrDefault(file => file.Path == here) ?? files.FirstOrDefault(file => file.Path == LinkChecker.Resolve("index.html", address));
        if (file is null)
        {
            return null;
        }

        var (width, height) = PictureSize.Of(file.FullPath);
        return (string.Join('/', making.Href(new(file.Path)).Split('/').Select(part => part == ".." ? part : Uri.EscapeDataString(part))), width, height);
    }
}
