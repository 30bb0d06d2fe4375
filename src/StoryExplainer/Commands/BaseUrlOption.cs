using System.CommandLine;

namespace StoryExplainer.Commands;

/// <summary>The option that says where the site will live; the same for every command that builds one.</summary>
internal static class BaseUrlOption
{
    /// <summary>Makes the option.</summary>
    public static Option<Uri?> Make() => new("--base-url")
    {
        Description = "Address where the site will live, instead of base-url in input/site.yml",
        HelpName = "URL",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            result.AddError($"--base-url needs an address such as https://example.org/news/, not \"{result.Tokens[0].Value}\".");
            return null;
        },
    };
}
