using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StoryExplainer.MutatedTests;

/// <summary>
/// Runs the tests of this assembly in one process, class by class: <c>cover</c> says which mutants each class passes, <c>kill</c> reads lines of a
/// mutant and classes, and says which class noticed it. Part of mutated copies only.
/// </summary>
internal static class Program
{
    private static readonly System.Reflection.Assembly Tests = typeof(Program).Assembly;

    private static int Main(string[] arguments)
    {
        using var framework = new XunitTestFramework(new Sink());
        var discovered = new Sink();
        framework.GetDiscoverer(Reflector.Wrap(Tests)).Find(includeSourceInformation: false, discovered, new Options());
        discovered.Done.Wait();
        var classes = discovered.Cases.GroupBy(test => test.TestMethod.TestClass.Class.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var executor = framework.GetExecutor(Tests.GetName());
        return arguments switch
        {
            ["cover", .. var parts] => Cover(executor, classes, parts),
            ["kill"] => Kill(executor, classes),
            _ => 2,
        };
    }

    private static int Cover(ITestFrameworkExecutor executor, Dictionary<string, List<ITestCase>> classes, string[] parts)
    {
        bool Has(string name, char sign) => parts.Any(part => part[0] == sign && name.Contains(part[1..], StringComparison.Ordinal));
        var all = !parts.Any(part => part[0] == '+');
        foreach (var (name, cases) in classes.Where(pair => !Has(pair.Key, '-') && (all || Has(pair.Key, '+'))).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Mutants.TakePassed();
            var clock = Stopwatch.StartNew();
            var failed = Run(executor, cases);
            Tell(string.Create(CultureInfo.InvariantCulture, $"{name}\t{clock.ElapsedMilliseconds}\t{failed ?? ""}\t{string.Join(',', Mutants.TakePassed())}"));
        }

        return 0;
    }

    private static int Kill(ITestFrameworkExecutor executor, Dictionary<string, List<ITestCase>> classes)
    {
        Mutants.Passed = null;
        while (Console.In.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            Mutants.Active = int.Parse(parts[0], CultureInfo.InvariantCulture);
            var noticed = parts[1..].Select(name => Run(executor, classes[name])).FirstOrDefault(failed => failed is not null);
            Mutants.Active = 0;
            Tell($"{parts[0]}\t{noticed ?? ""}");
        }

        return 0;
    }

    // Tests may write to the console; lines of ours begin with a mark.
    private static void Tell(string line)
    {
        Console.Out.WriteLine("#\t" + line);
        Console.Out.Flush();
    }

    /// <summary>The first test that fails, or null.</summary>
    private static string? Run(ITestFrameworkExecutor executor, List<ITestCase> cases)
    {
        var sink = new Sink();
        executor.RunTests(cases, sink, new Options());
        sink.Done.Wait();
        return sink.Failed;
    }

    private sealed class Sink : LongLivedMarshalByRefObject, IMessageSink
    {
        public List<ITestCase> Cases { get; } = [];

        public ManualResetEventSlim Done { get; } = new();

        public string? Failed { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found:
                    Cases.Add(found.TestCase);
                    break;
                case ITestFailed failed:
                    Failed ??= failed.Test.DisplayName.Replace('\t', ' ').Replace('\n', ' ');
                    break;
                case IErrorMessage or ITestClassCleanupFailure or ITestCollectionCleanupFailure:
                    Failed ??= "a fixture";
                    break;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    Done.Set();
                    break;
            }

            return Failed is null;
        }
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly ConcurrentDictionary<string, object?> _values = new(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
        });

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) && value is TValue typed ? typed : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
