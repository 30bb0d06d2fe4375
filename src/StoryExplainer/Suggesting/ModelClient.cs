using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using StoryExplainer.Stories.Editing.Suggesting;

namespace StoryExplainer.Suggesting;

/// <summary>Asks a model. The one place that knows the libraries for it, so that no other command loads them.</summary>
internal sealed class ModelClient : IDisposable
{
    /// <summary>The environment variable with the key of the server, if it wants one.</summary>
    public const string KeyVariable = "STORYEXPLAINER_MODEL_KEY";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly IChatClient _client;
    private readonly string? _key;

    /// <summary>Prepares to ask.</summary>
    /// <param name="model">The model.</param>
    /// <param name="key">The key of the server, or null.</param>
    public ModelClient(ModelSettings model, string? key)
    {
        _key = key;
        var options = new OpenAIClientOptions { Endpoint = model.Url, NetworkTimeout = Patience, RetryPolicy = new ClientRetryPolicy(maxRetries: 1) };
        _client = new OpenAIClient(new ApiKeyCredential(key ?? "none"), options).GetChatClient(model.Model).AsIChatClient();
    }

    /// <summary>The answer to a question.</summary>
    /// <exception cref="ModelException">There was none.</exception>
    public async Task<string> AskAsync(SuggestionTask task, CancellationToken cancellation)
    {
        try
        {
            ChatMessage[] messages = [new(ChatRole.System, SuggestionTask.Instructions), new(ChatRole.User, task.Text)];
            var response = await _client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.Json }, cancellation);
            return response.Text;
        }
        catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException or AggregateException or InvalidOperationException or ArgumentException or FormatException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ModelException(WithoutKey(exception is AggregateException { InnerExceptions: [.., var last] } ? last.Message : exception.Message));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Servers repeat a wrong key in their message, whole or in part.</summary>
    private string WithoutKey(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        if (_key is { Length: > 0 } key)
        {
            line = line.Replace(key, "(key)", StringComparison.Ordinal);
            for (var length = key.Length - 1; length >= 4; length--)
            {
                line = line.Replace(key[..length], "(key)", StringComparison.Ordinal).Replace(key[^length..], "(key)", StringComparison.Ordinal);
            }
        }

        return line.EndsWith('.') ? line : line + ".";
    }
}
