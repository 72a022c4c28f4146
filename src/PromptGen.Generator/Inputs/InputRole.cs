namespace PromptGen.Generator.Inputs;

/// <summary>What an additional file is for, as its place says, or its <c>PromptGenRole</c> metadata.</summary>
internal enum InputRole
{
    /// <summary>It is none of ours.</summary>
    None,

    /// <summary>A prompt's record of its versions.</summary>
    Manifest,

    /// <summary>A released version.</summary>
    Version,

    /// <summary>A working copy.</summary>
    Draft,

    /// <summary>The catalogue's settings.</summary>
    Settings,

    /// <summary>The texts of versions and manifests, in one file.</summary>
    Released,

    /// <summary>The application's pins.</summary>
    Lock,

    /// <summary>A copy of the pins as they were when they could last be read.</summary>
    LastLock,

    /// <summary>The list of the catalogue's prompts. Where it is given, the other files are those that the application compiles, and not all there are.</summary>
    Index,
}
