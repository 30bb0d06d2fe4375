namespace StoryExplainer.Site.Rendering;

/// <summary>Makes sentences of ours out of the template engine's messages.</summary>
internal static class EngineMessage
{
    /// <summary>A sentence with a full stop, without the engine's quoting.</summary>
    public static string Sentence(string message)
    {
        var sentence = message.Replace('`', '"').Trim();
        var end = sentence.IndexOf('\n', StringComparison.Ordinal);
        sentence = end < 0 ? sentence : sentence[..end].TrimEnd();
        return sentence.EndsWith('.') || sentence.EndsWith('!') || sentence.EndsWith('?') ? sentence : sentence + ".";
    }

    /// <summary>The expression that is empty and the one that was to be read of it, if that is what the message says.</summary>
    public static (string Empty, string Wanted)? EmptyTarget(string message)
    {
        // "Object `it.date` is null. Cannot access member: it.date.text"
        const string Start = "Object `";
        const string Middle = "` is null. Cannot access member: ";
        var middle = message.IndexOf(Middle, StringComparison.Ordinal);
        return message.StartsWith(Start, StringComparison.Ordinal) && middle > 0
            ? (message[Start.Length..middle], message[(middle + Middle.Length)..].Trim())
            : null;
    }
}
