using System.Collections.Generic;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Kept;

/// <summary>What is kept of a prompt file: the digest of its text, and its facts.</summary>
internal static class SourceForm
{
    private const int NoKind = 0;

    /// <summary>Writes a file's digest and facts.</summary>
    public static void Write(KeptWriter writer, Digest digest, SourceFacts facts)
    {
        writer.Digest(digest);
        writer.Number(facts.DeclaredKind is { } kind ? (int)kind + 1 : NoKind);
        writer.Write(facts.HasFreeNames);
        writer.Write(facts.Pins is not null);
        if (facts.Pins is not null)
        {
            writer.List(facts.Pins, pin =>
            {
                writer.Write(pin.Id.Value);
                writer.Version(pin.Version);
                writer.Digest(pin.Digest);
            });
        }

        writer.List(facts.PinSpans, writer.Span);
        writer.Write(facts.Includes is not null);
        if (facts.Includes is not null)
        {
            writer.List(facts.Includes, include =>
            {
                writer.Write(include.Name);
                writer.Span(include.Span);
            });
        }
    }

    /// <summary>Reads them.</summary>
    public static SourceFacts Read(KeptReader reader, out Digest digest)
    {
        digest = reader.Digest();
        int kind = reader.Number();
        bool hasFreeNames = reader.Flag();
        ValueList<IncludePin>? pins = reader.Flag() ? reader.List(() => new IncludePin(reader.Id(), reader.Version(), reader.Digest())) : null;
        ValueList<TextSpan> spans = reader.List(reader.Span);
        IReadOnlyList<IncludeReference>? includes = reader.Flag() ? reader.List(() => new IncludeReference(reader.Word(), reader.Span())) : null;
        return new SourceFacts(kind == NoKind ? null : (PromptKind)(kind - 1), pins, spans, includes, hasFreeNames);
    }
}
