using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StoryExplainer.Commands;

/// <summary>The usual help of a command, with examples under it: most people read those first.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly string[] _examples;

    private HelpWithExamples(string[] examples) => _examples = examples;

    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its help.</summary>
    public static void Add(Command command, params string[] examples)
    {
        foreach (var option in command.Options.OfType<HelpOption>().ToArray())
        {
            command.Options.Remove(option);
        }

        command.Options.Add(new HelpOption { Action = new HelpWithExamples(examples) });
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = new HelpAction().Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in _examples)
        {
            output.WriteLine("  " + ProgramName.Example(example));
        }

        output.WriteLine();
        return result;
    }
}
