using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing.Suggesting;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Suggesting;

/// <summary>Asks a model about a site and writes down what passes the check: 1. make the questions; 2. ask; 3. drop what does not stand in the sentences; 4. write the file.</summary>
internal static class Suggester
{
    /// <summary>Asks, checks and writes <c>input/proposals.yml</c>; null if there was no answer.</summary>
    public static async Task<SuggestResult?> RunAsync(
        StoryCollection stories, ModelSettings model, string? key, string inputFolder, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (key is not null && model.Url.Scheme != Uri.UriSchemeHttps && !model.Url.IsLoopback)
        {
            diagnostics.Add(SuggestDiagnostics.KeyInTheOpen, model.Location, model.Url.AbsoluteUri);
            return null;
        }

        var check = new ProposalCheck(stories);
        var passed = ImmutableArray.CreateBuilder<(Proposal, ImmutableArray<string>)>();
        var faults = new SortedDictionary<ProposalFault, int>();
        try
        {
            using var client = new ModelClient(model, key);
            foreach (var task in SuggestionTask.For(stories))
            {
                if (ProposalReader.Read(task.Kind, await client.AskAsync(task, cancellation)) is not { } proposals)
                {
                    diagnostics.Add(SuggestDiagnostics.UselessAnswer, model.Location, model.Model, task.Kind.ToString().ToLowerInvariant());
                    continue;
                }

                foreach (var proposal in proposals)
                {
                    if (check.FaultOf(proposal, task.Targets) is { } fault)
                    {
                        faults[fault] = faults.GetValueOrDefault(fault) + 1;
                    }
                    else
                    {
                        passed.Add((proposal, check.Sentences(proposal)!.Value)); // What passed has its sentences.
                    }
                }
            }
        }
        catch (ModelException exception)
        {
            diagnostics.Add(SuggestDiagnostics.NoAnswer, model.Location, model.Model, model.Url.GetLeftPart(UriPartial.Path), exception.Message);
            return null;
        }

        var result = new SuggestResult(passed.ToImmutable(), faults.ToImmutableSortedDictionary());
        await File.WriteAllTextAsync(
            Path.Combine(inputFolder, "proposals.yml"), ProposalFile.Write(model.Model, result.Proposals, stories, result.Dropped), new UTF8Encoding(false), cancellation);
        return result;
    }
}
