using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Catalog.Selection;

namespace PromptGen.Generator.Inputs;

/// <summary>A released file whose text came among others, as if the compiler had been given it by itself.</summary>
/// <param name="released">The file with its text.</param>
internal sealed class HeldText(ReleasedText released) : AdditionalText
{
    /// <summary>The file with its text.</summary>
    public ReleasedText Released => released;

    /// <inheritdoc/>
    public override string Path { get; } = System.IO.Path.Combine(released.Root, released.RelativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(released.Text, Encoding.UTF8);
}
