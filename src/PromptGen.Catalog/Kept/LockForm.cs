using PromptGen.Catalog.Locks;

namespace PromptGen.Catalog.Kept;

/// <summary>A lock as it is kept: all of it.</summary>
internal static class LockForm
{
    /// <summary>Writes a lock.</summary>
    public static void Write(KeptWriter writer, LockFile file)
    {
        writer.List(file.Entries, pin =>
        {
            writer.Write(pin.Id.Value);
            writer.Write(pin.Requested);
            writer.Version(pin.Resolved);
            writer.Digest(pin.Digest);
            writer.Write(pin.AllowPrerelease);
        });
        writer.List(file.Spans, writer.Span);
        writer.List(file.Positions, writer.Position);
    }

    /// <summary>Reads a lock.</summary>
    /// <param name="reader">Where it was written.</param>
    /// <param name="path">The file, for findings.</param>
    public static LockFile Read(KeptReader reader, string path) => new(
        path,
        reader.List(() => new LockEntry(reader.Id(), reader.Word(), reader.Version(), reader.Digest(), reader.Flag())),
        reader.List(reader.Span),
        reader.List(reader.Position));
}
