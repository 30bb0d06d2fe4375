using System.Reflection;

namespace StoryExplainer.Site;

/// <summary>Name and version of the program, as pages, feeds and data tell them. The same build of the program always says the same.</summary>
internal static class ProgramVersion
{
    /// <summary>"StoryExplainer 1.2.3".</summary>
    public static string Generator { get; } = "StoryExplainer " + Number();

    private static string Number()
    {
        var assembly = typeof(ProgramVersion).Assembly;
        return assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version?.ToString(3) ?? "0";
    }
}
