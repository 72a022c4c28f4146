namespace PromptGen.Cli.Scaffolding;

/// <summary>What is done about one file.</summary>
/// <param name="Path">The file as the user would name it.</param>
/// <param name="Text">What it will hold; null when it is left as it is.</param>
/// <param name="IsAddition">Whether the text is what is there, with something added at its end.</param>
/// <param name="Reason">Why it is left; null when it is not.</param>
internal sealed record ScaffoldStep(string Path, string? Text, bool IsAddition, string? Reason)
{
    /// <summary>A file to write.</summary>
    public static ScaffoldStep Write(string path, string text) => new(path, text, false, null);

    /// <summary>A file to leave alone.</summary>
    public static ScaffoldStep Leave(string path, string reason) => new(path, null, false, reason);

    /// <summary>What happened to it, as a line.</summary>
    public override string ToString() => Text is null ? $"left {Path}: {Reason}" : IsAddition ? $"added to {Path}" : $"wrote {Path}";
}
