namespace PromptGen.Cli;

/// <summary>The ids of what the tool itself finds, beside those of templates and catalogues. An id is never reused for another meaning.</summary>
internal static class ToolCodes
{
    /// <summary>A file that a command reads cannot be read, or a line of it is not the record that it should be.</summary>
    public const string BadRecord = "PG0050";

    /// <summary>The data of a case does not fit the inputs that it or its template declares.</summary>
    public const string BadData = "PG0051";

    /// <summary>What a case renders to depends on whether the integers of its data are ints or doubles.</summary>
    public const string IntegersMatter = "PG0052";

    /// <summary>A command names a version of a prompt that was not released, or a draft that is not there.</summary>
    public const string UnknownVersion = "PG0070";

    /// <summary>A rendering failed for a reason that only its data could show.</summary>
    public const string RenderFailed = "PG2900";

    /// <summary>The interpreter and the compiled code gave different results: a fault of PromptGen.</summary>
    public const string EnginesDiffer = "PG2901";

    /// <summary>An engine failed in a way that no template should be able to cause: a fault of PromptGen.</summary>
    public const string EngineFailed = "PG2902";
}
