namespace PromptGen.CodeFixes;

/// <summary>The compiler's own codes that fixes attach to.</summary>
internal static class CompilerCodes
{
    /// <summary>A use of something obsolete, as a warning.</summary>
    public const string Obsolete = "CS0618";

    /// <summary>A use of something obsolete, as an error.</summary>
    public const string ObsoleteError = "CS0619";

    /// <summary>A named argument whose name no parameter has.</summary>
    public const string UnknownArgumentName = "CS1739";

    /// <summary>A call that leaves a required parameter out.</summary>
    public const string MissingArgument = "CS7036";

    /// <summary>A call that no overload takes with so many arguments.</summary>
    public const string WrongArgumentCount = "CS1501";
}
