using System;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>Files of a repository that are at hand without a network: those of a cache, or those that were embedded at build.</summary>
internal interface IKeptFiles
{
    /// <summary>A file; null when there is none that can be read.</summary>
    /// <param name="name">Its name, relative to the repository.</param>
    /// <param name="most">How many bytes it may have.</param>
    ReadOnlyMemory<byte>? Read(string name, long most);
}
