using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PromptGen.Generator.Tests.Support;

/// <summary>An additional file that lies in memory.</summary>
internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    /// <summary>Whether anybody has read it.</summary>
    public bool IsRead { get; private set; }

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        IsRead = true;
        return _text;
    }
}
