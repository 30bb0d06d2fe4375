using StoryExplainer.Preview.Desk.Writing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview.Desk;

/// <summary>The forms of the desk: each correction with its blanks, its lines to copy and, where the desk writes, what saves them.</summary>
/// <param name="state">What the preview shows.</param>
/// <param name="desk">Writes what is saved.</param>
internal sealed class DeskForms(PreviewState state, DeskService desk)
{
    /// <summary>A correction behind its name.</summary>
    /// <param name="id">Id of its lines, different from all others of the page.</param>
    /// <param name="yaml">Its lines.</param>
    /// <param name="what">What it does, in a few words.</param>
    /// <param name="isOpen">True to show it at once.</param>
    public Markup Correction(string id, string yaml, string what, bool isOpen = false) => new(
        $"<details class=\"fix\"{(isOpen ? new Markup($" open") : null)}><summary>{what}</summary>{Form(id, yaml)}{Lines(id, yaml, what)}</details>");

    /// <summary>What scripts of a page need to save something, and the list of people that fields offer.</summary>
    public Markup Foot()
    {
        if (!desk.Writes)
        {
            return new Markup();
        }

        var foot = new Markup($"<div id=\"desk-writes\" hidden data-token=\"{desk.Token}\" data-address=\"{DeskView.Address(state, "")}\">");
        foot.AddEach(desk.Writer.Versions(state.Site.Stories), file => new Markup($"<data value=\"{file.Version}\">{file.Name}</data>"));
        foot.Add($"</div><datalist id=\"{DeskField.People}\">").AddEach(state.Site.Stories.People, person => new Markup($"<option value=\"{person.Id}\">{person.Name}</option>"));
        return foot.Add($"</datalist>");
    }

    /// <summary>What was saved since the preview was started, each with a button that takes it back.</summary>
    public Markup Saves()
    {
        var saves = desk.Writer.Saves;
        if (!desk.Writes || saves.IsEmpty)
        {
            return new Markup();
        }

        var list = new Markup($"<section class=\"saves\" aria-labelledby=\"saves\"><h2 id=\"saves\">Saved here</h2><ol reversed>");
        return list.AddEach(saves, Save).Add($"</ol></section>");
    }

    /// <summary>The box for an article by copy and paste.</summary>
    public Markup PasteBox()
    {
        if (!desk.Writes)
        {
            return new Markup();
        }

        var folders = state.Site.Stories.Articles.Select(article => Stories.Seeds.SeedPath.FolderOf(article.Seed)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Markup(
            $"""
            <details class="paste"><summary>Paste an article</summary><form data-paste>
            <label>Text, with the title in its first line and empty lines between paragraphs <textarea name="text" rows="12" required></textarea></label>
            <label>Title, if the text does not begin with it <input name="title"></label>
            <label>Address of the original <input name="url" type="url"></label>
            <label>Publisher <input name="publisher"></label>
            <label>Published on (2026-03-14) <input name="published"></label>
            <label>Story, a folder below seeds <input name="story" list="desk-stories"></label><datalist id="desk-stories">{new Markup().AddEach(folders, folder => new Markup($"<option value=\"{folder}\"></option>"))}</datalist>
            <p><button type="submit">Add the article</button></p><div class="outcome" role="status"></div></form></details>
            """);
    }

    private static Markup Save(DeskSave save)
    {
        var lines = save.Lines.Where(line => line.Sign != " ").Select(line => $"{line.Sign} {line.Text.TrimEnd('\r')}\n");
        return new Markup($"<li><p><code>{save.File}</code> <button type=\"button\" data-undo=\"{save.Id}\">Undo<span class=\"hidden\"> the change of {save.File}</span></button></p><pre tabindex=\"0\" aria-label=\"Lines that changed in {save.File}\">{string.Concat(lines)}</pre></li>");
    }

    private static Markup Lines(string id, string yaml, string what) => new(
        $"<figure class=\"yaml\"><figcaption>By hand <button type=\"button\" data-copy=\"{id}\">Copy<span class=\"hidden\"> the lines for: {what}</span></button></figcaption><pre id=\"{id}\" tabindex=\"0\">{yaml.TrimEnd('\n')}\n</pre></figure>");

    private Markup? Form(string id, string yaml)
    {
        if (!desk.Writes || DeskTemplate.Read(yaml) is not { } template)
        {
            return null;
        }

        var form = new Markup($"<form data-lines=\"{id}\" data-file=\"{template.File}\">");
        form.AddEach(template.Fields, field => new Markup($"<label>{field.Label} {Control(field, template.File)}</label>"));
        return form.Add($"<p><button type=\"submit\">Save</button> <button type=\"button\" data-try>What would change?</button></p><div class=\"outcome\" role=\"status\"></div></form>");
    }

    private static Markup Control(DeskField field, string file)
    {
        if (field.Choices.Count > 0)
        {
            var choices = field.Value.Length > 0 ? field.Choices : field.Choices.Prepend("");
            return new Markup($"<select name=\"{field.Id}\">").AddEach(choices, choice => new Markup($"<option{(choice == field.Value ? new Markup($" selected") : null)}>{choice}</option>")).Add($"</select>");
        }

        if (field.Key == "definition")
        {
            return new Markup($"<textarea name=\"{field.Id}\" rows=\"3\">{field.Value}</textarea>");
        }

        var list = field.OffersPeople && file is "input/people.yml" or "input/quotes.yml" ? new Markup($" list=\"{DeskField.People}\"") : null;
        return new Markup($"<input name=\"{field.Id}\" value=\"{field.Value}\"{list}>");
    }
}
