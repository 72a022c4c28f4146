namespace PromptGen.Templates.Binding;

/// <summary>How much of anything a template may hold, so that no source makes a build or a rendering hang or overflow.</summary>
public static class BindingLimits
{
    /// <summary>Operators, calls and accesses nested in one expression.</summary>
    public const int ExpressionDepth = 200;

    /// <summary>Blocks nested in one another.</summary>
    public const int BlockDepth = 100;

    /// <summary>Blocks nested in one another, those of partials within the blocks that include them: a rendering needs that much of its caller's stack.</summary>
    public const int TotalBlockDepth = 200;

    /// <summary>Partials that include each other.</summary>
    public const int IncludeDepth = 16;

    /// <summary>Statements and expressions of a template and of everything it includes, counted as often as it is included.</summary>
    public const int Nodes = 500_000;

    /// <summary>Local variables of one template or partial.</summary>
    public const int Locals = 1_000;

    /// <summary>Statements and expressions that are looked at while types are found, loops more than once.</summary>
    internal const int Steps = 2_000_000;

    /// <summary>Nodes of an expression that is evaluated twice when a missing value needs a case of its own.</summary>
    internal const int RepeatedNodes = 24;
}
