namespace StoryExplainer;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The content has errors; the last good site is in place.</summary>
    public const int ContentHasErrors = 1;

    /// <summary>The arguments are wrong.</summary>
    public const int WrongArguments = 2;

    /// <summary>Our fault.</summary>
    public const int OurFault = 3;
}
