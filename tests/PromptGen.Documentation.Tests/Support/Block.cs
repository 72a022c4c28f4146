namespace PromptGen.Documentation.Tests.Support;

/// <summary>A fenced block of a page.</summary>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Info">What follows the opening fence: a language, then the block's purpose and the file it stands for.</param>
/// <param name="Text">Its lines, each with its LF.</param>
internal sealed record Block(string Section, string Info, string Text)
{
    /// <summary>The purpose: <c>example</c>, <c>fixed</c> or <c>message</c>; empty for a block that is only read.</summary>
    public string Purpose => Word(1);

    /// <summary>The file whose content the block is.</summary>
    public string Path => Word(2);

    /// <summary>Whether <c>\xHH</c> stands for a byte and the last line break for nothing.</summary>
    public bool IsEscaped => Word(3) == "escaped";

    private string Word(int index) => Info.Split(' ') is var words && words.Length > index ? words[index] : "";
}
