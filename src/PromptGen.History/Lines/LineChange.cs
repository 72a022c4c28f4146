namespace PromptGen.History.Lines;

/// <summary>What became of a line, or of a piece of one, from an older text to a newer.</summary>
public enum LineChange
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the older text only.</summary>
    Removed,

    /// <summary>In the newer text only.</summary>
    Added,
}
