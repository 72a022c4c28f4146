using System;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Identity;

namespace PromptGen.Build.Bundling;

/// <summary>
/// Finds in an assembly's bytes the attribute that names its bundle. The value of a custom attribute is written as a prolog and strings with their lengths (ECMA-335, II.23.3), which for this
/// attribute is a sequence of bytes that nothing else has. A library that reads metadata would be one more that may clash with those of the MSBuild that runs the task.
/// </summary>
internal static class BundleStamp
{
    private const int DigestLength = 71;

    private static readonly byte[] Start =
        [0x01, 0x00, (byte)BundleFormat.AttributeKey.Length, .. Encoding.ASCII.GetBytes(BundleFormat.AttributeKey), DigestLength, .. Encoding.ASCII.GetBytes("sha256:")];

    /// <summary>The digest that an assembly says its bundle has; null when it says none.</summary>
    /// <param name="assembly">The assembly's bytes.</param>
    public static Digest? Find(ReadOnlySpan<byte> assembly)
    {
        for (int at = assembly.IndexOf(Start); at >= 0; at = assembly.IndexOf(Start))
        {
            assembly = assembly.Slice(at + Start.Length - "sha256:".Length);
            if (assembly.Length >= DigestLength && Digest.TryParse(new string([.. assembly.Slice(0, DigestLength).ToArray().Select(b => (char)b)])) is { } digest)
            {
                return digest;
            }
        }

        return null;
    }
}
