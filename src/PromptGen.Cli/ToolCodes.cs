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

    /// <summary>What a pin asks for is no version, no range and no channel.</summary>
    public const string BadRequest = "PG1030";

    /// <summary>A pinned version is not one that its pin asks for.</summary>
    public const string RequestNotMet = "PG1031";

    /// <summary>There is no version that could be pinned.</summary>
    public const string NothingToPin = "PG1032";

    /// <summary>A pin asks for a channel that cannot be read.</summary>
    public const string UnreadableChannel = "PG1033";

    /// <summary>A prompt that a command names is not in the lock.</summary>
    public const string NotPinned = "PG1034";

    /// <summary>There is no lock, or no project that could have one.</summary>
    public const string MissingLock = "PG1035";

    /// <summary>A rendering failed for a reason that only its data could show.</summary>
    public const string RenderFailed = "PG2900";

    /// <summary>The interpreter and the compiled code gave different results: a fault of PromptGen.</summary>
    public const string EnginesDiffer = "PG2901";

    /// <summary>An engine failed in a way that no template should be able to cause: a fault of PromptGen.</summary>
    public const string EngineFailed = "PG2902";
}
