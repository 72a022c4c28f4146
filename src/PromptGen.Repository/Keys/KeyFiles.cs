using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Keys;

/// <summary>Reads keys from files and from the environment. A key inside the repository is refused, and one that others can read is said so aloud.</summary>
public static class KeyFiles
{
    /// <summary>The variable of the environment that may hold private keys in PEM.</summary>
    public const string Variable = "PROMPTGEN_CHANNEL_KEY";

    /// <summary>The ending of key files in a folder.</summary>
    public const string Extension = ".pem";

    /// <summary>Reads the private keys that are at hand.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="paths">Files of keys, and folders of such files.</param>
    /// <param name="variable">What <see cref="Variable"/> holds; null when it is not set.</param>
    /// <param name="warnings">Takes a sentence for each key that others can read.</param>
    /// <exception cref="RefusedException">A file is missing, holds no key, or lies inside the repository.</exception>
    public static KeyRing Read(string repository, IEnumerable<string> paths, string? variable, ICollection<string> warnings)
    {
        _ = warnings ?? throw new ArgumentNullException(nameof(warnings));
        List<SigningKey> keys = [];
        foreach (string file in (paths ?? throw new ArgumentNullException(nameof(paths))).SelectMany(Files))
        {
            KeyText text = ReadFile(repository, file);
            if (text.Private.Count > 0 && IsReadByOthers(file))
            {
                warnings.Add($"the private key '{file}' can be read by everybody on this machine; run 'chmod 600 {file}', and rotate it if others have accounts here");
            }

            keys.AddRange(text.Private);
        }

        if (!string.IsNullOrWhiteSpace(variable))
        {
            var text = KeyText.Read(variable, Variable);
            keys.AddRange(text.Problem is null ? text.Private : throw new RefusedException(Variable, ChannelCodes.BadKey, $"the variable of the environment {text.Problem}"));
        }

        return new KeyRing(keys);
    }

    /// <summary>Reads one key, of which the public half is enough.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="RefusedException">The file is missing, holds no key or several, or a private one inside the repository.</exception>
    public static PublicKey ReadPublic(string repository, string file)
    {
        KeyText text = ReadFile(repository, file);
        PublicKey[] keys = [.. text.Public.Concat(text.Private.Select(k => k.Public)).Distinct()];
        return keys is [var only] ? only : throw new RefusedException(file, ChannelCodes.BadKey, "the file holds several keys; give one");
    }

    /// <summary>Who holds a key, by the name of its file: <c>ana</c> for <c>keys/ana.pub.pem</c>.</summary>
    public static string HolderOf(string file)
    {
        string name = Path.GetFileName(file) ?? "";
        return name.Contains('.', StringComparison.Ordinal) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : name;
    }

    /// <summary>Writes a new private key that nobody but its owner can read; a file that is there is never overwritten.</summary>
    /// <exception cref="RefusedException">The file would lie inside the repository.</exception>
    /// <exception cref="IOException">The file is there, or the disk refuses.</exception>
    public static SigningKey Create(string repository, string file)
    {
        Refuse(repository, file, Path.GetFullPath(file));
        var key = SigningKey.Create(file);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(key.ToPem()));
        stream.Flush(flushToDisk: true);
        return key;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*" + Extension).Order(StringComparer.Ordinal) : [path];

    private static KeyText ReadFile(string repository, string file)
    {
        string content;
        try
        {
            content = File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(file, ChannelCodes.BadKey, $"the key cannot be read: {exception.Message.TrimEnd('.')}");
        }

        var text = KeyText.Read(content, file);
        if (text.Problem is { } problem)
        {
            throw new RefusedException(file, ChannelCodes.BadKey, "the file " + problem);
        }

        if (text.Private.Count > 0)
        {
            Refuse(repository, file, Path.GetFullPath(file));
            Refuse(repository, file, File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file));
        }

        return text;
    }

    private static void Refuse(string repository, string file, string place)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(repository)) + Path.DirectorySeparatorChar;
        if (place.StartsWith(folder, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        {
            throw new RefusedException(file, ChannelCodes.BadKey, "the key lies inside the repository, where clients could fetch it; move it elsewhere and rotate it with 'promptgen channel rotate-keys'");
        }
    }

    private static bool IsReadByOthers(string file) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & UnixFileMode.OtherRead) != 0;
}
