using System;

namespace PromptGen.Channels.Trust.Json;

/// <summary>Metadata is not what it has to be. Caught where reading began and turned into a value; it leaves no reader.</summary>
internal sealed class MalformedJsonException : Exception
{
    /// <summary>Names what is wrong and where.</summary>
    /// <param name="path">The value: <c>signed.keys['ab12'].keyval</c>; empty for the file as a whole.</param>
    /// <param name="offset">Where it begins, in bytes from the start of the file.</param>
    /// <param name="message">What is wrong, without the place.</param>
    public MalformedJsonException(string path, int offset, string message)
        : base(message)
    {
        Path = path;
        Offset = offset;
    }

    /// <summary>The value that is wrong.</summary>
    public string Path { get; }

    /// <summary>Where it begins, in bytes from the start of the file.</summary>
    public int Offset { get; }
}
