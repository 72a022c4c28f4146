using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PromptGen.Package.Tests.Support;

/// <summary>An assembly in a package, read and not loaded.</summary>
/// <param name="Name">Its name, version and key.</param>
/// <param name="References">What it asks for.</param>
internal sealed record PackagedAssembly(AssemblyName Name, AssemblyName[] References)
{
    /// <summary>The assemblies of a folder.</summary>
    public static PackagedAssembly[] In(string package, string folder)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Where(e => e.FullName.StartsWith(folder, StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal)).Select(Read)];
    }

    private static PackagedAssembly Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (Stream stream = entry.Open())
        {
            stream.CopyTo(content);
        }

        content.Position = 0;
        using var file = new PEReader(content);
        MetadataReader reader = file.GetMetadataReader();
        return new PackagedAssembly(reader.GetAssemblyDefinition().GetAssemblyName(), [.. reader.AssemblyReferences.Select(h => reader.GetAssemblyReference(h).GetAssemblyName())]);
    }
}
