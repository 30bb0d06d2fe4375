using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Suggesting;

/// <summary>What can go wrong between the editor's desk and a language model: SE64xx.</summary>
internal static class SuggestDiagnostics
{
    /// <summary>No model is named.</summary>
    public static readonly DiagnosticRule NotConfigured = new(
        "SE6401",
        Severity.Error,
        "No model to ask",
        "input/site.yml names no language model, so nothing was asked and nothing was sent. Add the key \"suggest\" with \"url\" and \"model\".",
        """
        suggest:
          url: http://localhost:11434/v1/    # Ollama on this machine; or any server that speaks as OpenAI's does
          model: llama3.1

        A key for the server is taken from the environment variable STORYEXPLAINER_MODEL_KEY and from nowhere else.
        """);

    /// <summary>The key would travel in the open.</summary>
    public static readonly DiagnosticRule KeyInTheOpen = new(
        "SE6402",
        Severity.Error,
        "The key would travel in the open",
        "The address \"{0}\" has no encryption, and a key is set in the environment, so nothing was sent. Write https://, or unset STORYEXPLAINER_MODEL_KEY.",
        "Whoever sits between this machine and a server can read what is sent over http://, the key included. Addresses of this machine itself are the exception.");

    /// <summary>The model did not answer.</summary>
    public static readonly DiagnosticRule NoAnswer = new(
        "SE6403",
        Severity.Error,
        "The model did not answer",
        "The model \"{0}\" at {1} did not answer: {2} Nothing was written.",
        "The server may be down, the model may have another name there, or the key may be missing or wrong. Keys come from the environment variable STORYEXPLAINER_MODEL_KEY.");

    /// <summary>The answer is of no use.</summary>
    public static readonly DiagnosticRule UselessAnswer = new(
        "SE6404",
        Severity.Warning,
        "An answer of no use",
        "The model \"{0}\" did not answer in the form it was asked for, so there are no proposals of the kind \"{1}\". Try again, or another model.",
        "Small models sometimes write prose where JSON was asked for.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [NotConfigured, KeyInTheOpen, NoAnswer, UselessAnswer];
}
