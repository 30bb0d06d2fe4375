using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Puts shadow roots that were saved with a page into the elements that show them: their words are the page's as much as all others.</summary>
internal static class ShadowRoots
{
    private const int MostRoots = 5000;

    /// <summary>Changes a page so that it has no shadow roots.</summary>
    public static void Flatten(IDocument document)
    {
        var waiting = new Queue<IParentNode>([document]);
        for (var count = 0; count < MostRoots && waiting.TryDequeue(out var part); count++)
        {
            foreach (var host in part.QuerySelectorAll("*").Where(element => element.ShadowRoot is not null || IsSaved(element)).ToArray())
            {
                if (host is IHtmlTemplateElement template)
                {
                    if (template.ParentElement is { } parent)
                    {
                        waiting.Enqueue(Move(template.Content, parent));
                    }
                }
                else if (host.ShadowRoot is { } root)
                {
                    waiting.Enqueue(Move(root, host));
                }
            }
        }
    }

    private static bool IsSaved(IElement element) => element is IHtmlTemplateElement && (element.HasAttribute("shadowrootmode") || element.HasAttribute("shadowroot"));

    /// <summary>What the element itself holds stands behind its shadow root, where its slots would show it.</summary>
    private static IElement Move(INode root, IElement host)
    {
        var box = host.Owner!.CreateElement("div"); // Elements of a page belong to it.
        foreach (var node in root.ChildNodes.ToArray())
        {
            box.AppendChild(node);
        }

        host.InsertBefore(box, host.FirstChild);
        return box;
    }
}
