using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Channels.Following.Keeping;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>What a publisher had published at a moment, as a build embeds it.</summary>
internal sealed class Seed(Publisher publisher) : IKeptFiles
{
    private readonly Dictionary<string, byte[]> _files = publisher.Files.ToDictionary(f => f.Key, f => f.Value);

    public ReadOnlyMemory<byte>? Read(string name, long most) => _files.TryGetValue(name, out byte[]? file) && file.Length <= most ? (ReadOnlyMemory<byte>?)file : null;
}
