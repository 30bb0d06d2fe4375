using System.Collections;
using System.Reflection;
using StoryExplainer.Site.Checking;

namespace StoryExplainer.Tests.Support;

/// <summary>Finds every address in a page record.</summary>
internal static class Links
{
    /// <summary>All values of properties that are addresses of pages.</summary>
    public static IEnumerable<string> Of(object record)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(record);
            if (value is string text)
            {
                if (property.Name is "Href" || (property.Name.EndsWith("Href", StringComparison.Ordinal) && property.Name is not ("OriginalHref" or "ContactHref" or "ReferenceHref")))
                {
                    yield return text;
                }
            }
            else if (value is IEnumerable list)
            {
                foreach (var link in list.Cast<object>().Where(IsRecord).SelectMany(Of))
                {
                    yield return link;
                }
            }
            else if (value is not null && IsRecord(value))
            {
                foreach (var link in Of(value))
                {
                    yield return link;
                }
            }
        }
    }

    /// <summary>The path that an address leads to from a page.</summary>
    public static string Resolve(string page, string address) => LinkChecker.Resolve(page, address) is { } target && target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash
        ? target[..hash]
        : LinkChecker.Resolve(page, address) ?? address;

    private static bool IsRecord(object value) => value.GetType().Namespace?.StartsWith("StoryExplainer", StringComparison.Ordinal) == true && !value.GetType().IsEnum;
}
