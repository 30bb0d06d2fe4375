using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Corrects single namings: forms that mean somebody else, and places where a form means this entry and no other.</summary>
/// <param name="entries">The entries.</param>
/// <param name="articles">The articles by id.</param>
/// <param name="resolver">Finds the places that the editor names.</param>
/// <param name="diagnostics">Takes corrections without effect.</param>
/// <typeparam name="T">What an entry is.</typeparam>
/// <typeparam name="TCorrection">What corrects it.</typeparam>
internal sealed class MentionCorrector<T, TCorrection>(List<DraftEntry<T, TCorrection>> entries, Dictionary<string, Article> articles, CiteResolver resolver, DiagnosticBag diagnostics)
    where TCorrection : EntryCorrection
{
    /// <summary>Takes forms away from entries, with the places where they stand.</summary>
    public void RemoveForms()
    {
        foreach (var entry in entries)
        {
            foreach (var form in entry.Correction?.RemovedAliases ?? [])
            {
                var count = entry.Mentions.RemoveAll(mention => WordsOf(mention) == form.Value) + entry.Forms.RemoveAll(other => other == form.Value);
                if (count == 0)
                {
                    var nearest = NearestName.Find(form.Value, entry.Forms.Append(entry.Name));
                    diagnostics.Add(StoryDiagnostics.NoSuchForm, form.Location, entry.Name, form.Value, nearest is null ? "Remove the line." : $"Did you mean \"{nearest}\"?");
                }
            }
        }
    }

    /// <summary>Gives places to the entries that the editor names there; whoever had them loses them.</summary>
    public void Assign()
    {
        foreach (var entry in entries)
        {
            foreach (var wanted in entry.Correction?.Mentions ?? [])
            {
                var places = wanted.In.Select(place => resolver.Resolve(place.Value, place.Location)).ToList();
                if (places.Contains(null))
                {
                    continue;
                }

                var found = places.OfType<CitePlace>().SelectMany(place => Find(wanted.Form.Value, place)).Distinct().ToList();
                if (found.Count == 0)
                {
                    diagnostics.Add(StoryDiagnostics.FormNotThere, wanted.Form.Location, wanted.Form.Value, string.Join(", ", wanted.In));
                    continue;
                }

                foreach (var other in entries.Where(other => other != entry))
                {
                    other.HasLostMentions |= 0 < other.Mentions.RemoveAll(mention => found.Exists(place => Overlap(place, mention)));
                }

                // What is this entry's already stays as it is.
                entry.Mentions.AddRange(found.Where(place => !entry.Mentions.Exists(mention => Overlap(place, mention))).ToList());
                entry.Forms.Add(wanted.Form.Value);
            }
        }
    }

    private static bool Overlap(Evidence left, Evidence right) => left.Article == right.Article && left.Paragraph == right.Paragraph && left.Span.Overlaps(right.Span);

    private static IEnumerable<Evidence> Find(string form, CitePlace place)
    {
        for (var index = 0; index < place.Article.Text.Paragraphs.Length; index++)
        {
            foreach (var span in WordSearch.Find(place.Article.Text.Paragraphs[index].Text, form))
            {
                if (new Evidence(place.Article.Id, index, span) is var found && place.Contains(found))
                {
                    yield return found;
                }
            }
        }
    }

    private string WordsOf(Evidence mention) => mention.Span.Of(articles[mention.Article].Text.Paragraphs[mention.Paragraph].Text);
}
