using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using CompilerText = Microsoft.CodeAnalysis.Text.SourceText;

namespace PromptGen.Cli.Compilation;

/// <summary>A file of a catalogue that is only in memory, as the compiler shows files to generators.</summary>
/// <param name="path">Its path below <see cref="MemoryFileOptions.Root"/>, with <c>/</c>.</param>
/// <param name="role">What it is for, in the words of the <c>PromptGenRole</c> metadata: <c>manifest</c>, <c>version</c>, <c>lock</c>.</param>
/// <param name="text">Its text.</param>
internal sealed class MemoryFile(string path, string role, string text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path { get; } = MemoryFileOptions.Root + path;

    /// <summary>What it is for.</summary>
    public string Role { get; } = role;

    /// <inheritdoc/>
    public override CompilerText GetText(CancellationToken cancellationToken = default) => CompilerText.From(text, Encoding.UTF8);
}
