namespace PromptGen.Catalog.Diagnostics;

/// <summary>The ids of what can be wrong with the use of prompts in C# (<c>PG4xxx</c>). An id is never reused for another meaning.</summary>
public static class UseCodes
{
    /// <summary>The project compiles an older C# than emitted code needs.</summary>
    public const string LanguageTooOld = "PG4001";

    /// <summary>An MSBuild property that PromptGen reads is set to something that it cannot use.</summary>
    public const string BadOption = "PG4002";

    /// <summary><c>PromptGenPromptsPath</c> names a folder that is not there. The package's MSBuild targets report it; the generator never runs then.</summary>
    public const string MissingPromptsFolder = "PG4003";

    /// <summary>The compiler is older than the generator. The package's MSBuild targets report it; the generator never runs then.</summary>
    public const string CompilerTooOld = "PG4004";

    /// <summary>A project with prompts is in another language than C#. The package's MSBuild targets report it; the generator never runs then.</summary>
    public const string NotCSharp = "PG4005";

    /// <summary>A source file lies among the prompts, where the build looks for none. The package's MSBuild targets report it.</summary>
    public const string CodeAmongPrompts = "PG4006";

    /// <summary>A system message or instructions have their text from a literal in the code.</summary>
    public const string PromptLiteral = "PG4010";

    /// <summary>A rendered prompt goes to a model as a mere string, and nothing keeps its version.</summary>
    public const string LostVersion = "PG4011";

    /// <summary>Code calls the accessor of a version that is deprecated.</summary>
    public const string DeprecatedAccessor = "PG4012";
}
