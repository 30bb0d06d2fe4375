using System.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>How templates write the names of our code: <c>FullName</c> is <c>full_name</c>.</summary>
internal static class MemberName
{
    /// <summary>The template's form of a name.</summary>
    public static string ToTemplate(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }

    /// <summary>The name in words, for messages: <c>QuoteCard</c> is "quote card".</summary>
    public static string ToWords(string name) => ToTemplate(name).Replace('_', ' ');
}
