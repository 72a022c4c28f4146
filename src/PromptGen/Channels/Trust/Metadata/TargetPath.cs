using System;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>A target's path as delegations ask after it, made out once for however many of them.</summary>
internal sealed class TargetPath
{
    private string? _hash;

    /// <summary>Takes a path.</summary>
    public TargetPath(string text)
    {
        Text = text;
        Parts = text.Split('/');
    }

    /// <summary>The path.</summary>
    public string Text { get; }

    /// <summary>What lies between its slashes.</summary>
    public string[] Parts { get; }

    /// <summary>The SHA-256 of the path in UTF-8, in lower-case hexadecimal digits.</summary>
    public string Hash => _hash ??= Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text))).ToLowerInvariant();
}
