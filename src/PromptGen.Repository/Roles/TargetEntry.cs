using PromptGen.Repository.Documents;

namespace PromptGen.Repository.Roles;

/// <summary>A file that a role vouches for.</summary>
/// <param name="Path">Its path below <c>targets/</c>, without its hash.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record TargetEntry(string Path, string Hash, long Length)
{
    /// <summary>Where it lies below <c>targets/</c>: its hash stands before its name.</summary>
    public string Place => Path.Insert(Path.LastIndexOf('/') + 1, Hash + ".");

    /// <summary>The entry of some bytes.</summary>
    public static TargetEntry Of(string path, byte[] bytes) => new(path, Sha256.Hex(bytes), bytes.Length);
}
