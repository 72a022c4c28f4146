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

    /// <summary>Code calls the accessor of a version that is deprecated.</summary>
    public const string DeprecatedAccessor = "PG4012";
}
