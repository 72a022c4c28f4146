namespace PromptGen.Builtins.Tests;

/// <summary>An expression and the text that Scriban writes for it.</summary>
public sealed record Case(string Expression, string Expected)
{
    public override string ToString() => Expression;
}
