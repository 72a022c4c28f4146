namespace PromptGen.Templates.Builtins;

/// <summary>A function that Scriban has and this language leaves out.</summary>
/// <param name="FullName">Group and name with a dot.</param>
/// <param name="Reason">Why, as it follows "is left out because".</param>
/// <param name="Instead">What to write instead, as it follows a semicolon: <c>use ...</c>, <c>pass ...</c>.</param>
public sealed record LeftOutBuiltin(string FullName, string Reason, string Instead)
{
    /// <summary>One sentence without a final period, for a diagnostic.</summary>
    public string Message => FullName + " is left out because " + Reason + "; " + Instead;
}
