using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Tests.Rendering;

/// <summary>Writes the table of everything that templates can read, from the records and their documentation.</summary>
internal static partial class ThemeValues
{
    /// <summary>Pages by kind, then the records inside them by name.</summary>
    public static string ToMarkdown()
    {
        var documentation = Documentation();
        var pages = typeof(PageRecord).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(PageRecord)))
            .OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        var text = new StringBuilder("### What every page has\n\n").Append(Table(typeof(PageRecord), documentation, own: false));
        foreach (var page in pages)
        {
            var template = ((PageRecord)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(page)).Template;
            text.Append(CultureInfo.InvariantCulture, $"\n### `layouts/{template}`\n\n{Summary(documentation, "T:" + page.FullName)}\n\n").Append(Table(page, documentation, own: true));
        }

        foreach (var part in Parts([typeof(PageRecord), .. pages]))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {MemberName.ToWords(part.Name)}\n\n{Summary(documentation, "T:" + part.FullName)}\n\n").Append(Table(part, documentation, own: false));
        }

        return text.ToString();
    }

    private static string Table(Type type, Dictionary<string, XElement> documentation, bool own)
    {
        var properties = RecordAccessor.PropertiesOf(type)
            .Where(property => !own || (property.DeclaringType == type && property.Name is not (nameof(PageRecord.Template) or nameof(PageRecord.Kind))))
            .OrderBy(property => property.MetadataToken).ToList();
        if (properties.Count == 0)
        {
            return "Nothing of its own.\n";
        }

        var table = new StringBuilder("| value | is | |\n|---|---|---|\n");
        foreach (var property in properties)
        {
            var summary = Summary(documentation, $"P:{property.DeclaringType!.FullName}.{property.Name}");
            if (summary.Length == 0 && documentation.TryGetValue("T:" + property.DeclaringType.FullName, out var owner))
            {
                summary = Words(owner.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == property.Name));
            }

            table.Append(CultureInfo.InvariantCulture, $"| `{MemberName.ToTemplate(property.Name)}` | {Kind(property.PropertyType)} | {summary} |\n");
        }

        return table.ToString();
    }

    private static IEnumerable<Type> Parts(IEnumerable<Type> start)
    {
        var found = new HashSet<Type>();
        var waiting = new Queue<Type>(start);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var part in RecordAccessor.PropertiesOf(type).Select(property => Inner(property.PropertyType)).Where(part => RecordAccessor.For(part) is not null && found.Add(part)))
            {
                waiting.Enqueue(part);
            }
        }

        return found.OrderBy(type => type.Name, StringComparer.Ordinal);
    }

    private static Type Inner(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : type);

    private static string Kind(Type type)
    {
        var inner = Inner(type);
        var name = inner switch
        {
            _ when inner == typeof(string) => "text",
            _ when inner == typeof(int) => "number",
            _ when inner == typeof(bool) => "true or false",
            _ when inner == typeof(DateOnly) => "day",
            { IsEnum: true } => string.Join(", ", Enum.GetNames(inner).Select(MemberName.ToTemplate)),
            _ => $"[{MemberName.ToWords(inner.Name)}](#{MemberName.ToWords(inner.Name).Replace(' ', '-')})",
        };
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? "list of " + name : name;
    }

    private static Dictionary<string, XElement> Documentation() =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "StoryExplainer.Site.xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    private static string Summary(Dictionary<string, XElement> documentation, string member) =>
        documentation.TryGetValue(member.Replace('+', '.'), out var element) ? Words(element.Element("summary")) : "";

    // References become the template's names, code keeps its marks, and a line break is a space.
    private static string Words(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" or "paramref" } reference =>
                $"`{MemberName.ToTemplate((reference.Attribute("cref") ?? reference.Attribute("name"))!.Value.Split('.', ':')[^1])}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => other.Value,
            _ => ((XText)node).Value,
        }));
        return Spaces().Replace(text, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
