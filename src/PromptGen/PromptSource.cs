namespace PromptGen;

/// <summary>Where the version that rendered came from.</summary>
public enum PromptSource
{
    /// <summary>It is the version compiled into the application.</summary>
    Baked,

    /// <summary>A channel selected it at run time in place of the compiled one.</summary>
    Channel,
}
