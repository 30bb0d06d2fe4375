using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// Visits the nodes of a page in the order of its text. Without recursion, because pages nest as deep as they like, and by position, because asking a
/// node for its next sibling searches all of them.
/// </summary>
internal abstract class NodeWalk
{
    /// <summary>Visits a node and all that lies in it.</summary>
    protected void Walk(INode root)
    {
        if (!Enter(root))
        {
            return;
        }

        var open = new Stack<(INode Node, INodeList Children, int Next)>();
        open.Push((root, root.ChildNodes, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Children.Length)
            {
                Leave(top.Node);
                continue;
            }

            open.Push(top with { Next = top.Next + 1 });
            var child = top.Children[top.Next];
            if (Enter(child))
            {
                open.Push((child, child.ChildNodes, 0));
            }
        }
    }

    /// <summary>Notes a node; false if what lies inside is not visited, and <see cref="Leave"/> not called.</summary>
    protected abstract bool Enter(INode node);

    /// <summary>Notes that all inside a node was visited.</summary>
    protected abstract void Leave(INode node);
}
