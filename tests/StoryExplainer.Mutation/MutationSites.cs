using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace StoryExplainer.Mutation;

/// <summary>
/// Finds where a file can be broken, and how. Each way keeps the file valid with the original beside the mutant, so that all mutants are compiled at
/// once and one is switched on by its number. What the compiler refuses all the same is left out by <see cref="MutatedCopy"/>.
/// </summary>
internal static class MutationSites
{
    private static readonly Dictionary<string, string> Twins = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["Skip"] = "Take",
        ["Take"] = "Skip",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
    };

    /// <summary>All sites of a file, in order.</summary>
    public static IEnumerable<MutationSite> Of(SyntaxNode root) =>
        root.DescendantNodes(node => node is not (AttributeListSyntax or EnumDeclarationSyntax or ParameterListSyntax)).Where(CanRun).SelectMany(node => OfNode(node).Take(1));

    private static IEnumerable<MutationSite> OfNode(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary when Other(binary.Kind()) is { } other && IsPlain(binary):
                // Operands keep their own precedence.
                yield return Choice(binary, BinaryExpression(other, binary.Left, binary.Right));
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } binary when IsCondition(binary):
                yield return Never(binary);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not when IsPlain(not):
                yield return Choice(not, not.Operand);
                break;
            case IsPatternExpressionSyntax test when IsPlain(test):
                yield return Choice(test, PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(test)));
                break;
            case IsPatternExpressionSyntax test when IsCondition(test):
                yield return Never(test);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression } literal
                when literal.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or SwitchExpressionArmSyntax or ArgumentSyntax:
                yield return Choice(literal, LiteralExpression(literal.IsKind(SyntaxKind.TrueLiteralExpression) ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression));
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } member } call
                when Twins.TryGetValue(name.Identifier.Text, out var twin) && IsPlain(call):
                yield return Choice(call, call.WithExpression(member.WithName(IdentifierName(twin))));
                break;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } statement when statement.Parent is BlockSyntax && IsPlain(call):
                yield return new MutationSite(statement, number => Block(IfStatement(Not(number), statement.WithoutTrivia())), $"without {Short(statement)}");
                break;
        }
    }

    private static MutationSite Choice(ExpressionSyntax original, ExpressionSyntax mutant) => new(
        original,
        number => ParenthesizedExpression(ConditionalExpression(Is(number), ParenthesizedExpression(mutant.WithoutTrivia()), ParenthesizedExpression(original.WithoutTrivia()))),
        $"{Short(original)} → {Short(mutant)}");

    // Whatever the condition declares stays assigned where it is true.
    private static MutationSite Never(ExpressionSyntax condition) => new(
        condition,
        number => ParenthesizedExpression(BinaryExpression(SyntaxKind.LogicalAndExpression, ParenthesizedExpression(condition.WithoutTrivia()), Not(number))),
        $"{Short(condition)} → false");

    private static SyntaxKind? Other(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression => SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
        SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
        SyntaxKind.LogicalAndExpression => SyntaxKind.LogicalOrExpression,
        SyntaxKind.LogicalOrExpression => SyntaxKind.LogicalAndExpression,
        SyntaxKind.AddExpression => SyntaxKind.SubtractExpression,
        SyntaxKind.SubtractExpression => SyntaxKind.AddExpression,
        _ => null,
    };

    // Written twice, a declaration would declare twice, and an assignment or a lambda's body would be another one.
    private static bool IsPlain(ExpressionSyntax expression) => !expression.DescendantNodesAndSelf().Any(node =>
        node is VariableDesignationSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ThrowExpressionSyntax or RefExpressionSyntax
        || node.IsKind(SyntaxKind.PostIncrementExpression) || node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PostDecrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression));

    private static bool IsCondition(ExpressionSyntax expression) => expression.Parent is IfStatementSyntax or ConditionalExpressionSyntax or SimpleLambdaExpressionSyntax or ReturnStatementSyntax;

    // Constants have no moment at which a mutant could be switched on, and what a type makes once is made before the first one is.
    private static bool CanRun(SyntaxNode node) => !node.Ancestors().Any(above => above switch
    {
        PatternSyntax or CaseSwitchLabelSyntax or AttributeSyntax or EnumMemberDeclarationSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword) || field.Modifiers.Any(SyntaxKind.ConstKeyword),
        PropertyDeclarationSyntax { Initializer: not null } property => property.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    });

    private static InvocationExpressionSyntax Is(int number) => (InvocationExpressionSyntax)ParseExpression($"global::StoryExplainer.Mutants.Is({number})");

    private static PrefixUnaryExpressionSyntax Not(int number) => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Is(number));

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.NormalizeWhitespace().ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 110 ? text : text[..109] + "…";
    }
}
