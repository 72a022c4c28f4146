using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Bundles;

/// <summary>What an assembly says of its bundle. Its metadata are read; nothing of it is loaded or run.</summary>
internal static class AssemblyStamp
{
    private const ushort Prolog = 1;

    /// <summary>The digest of the bundle that an assembly was built with.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="problem">Why there is none, as a sentence without a final period; empty when there is one.</param>
    public static Digest? Read(string path, out string problem)
    {
        problem = "";
        string name = Path.GetFileName(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            using var file = new PEReader(stream);
            if (!file.HasMetadata || !file.GetMetadataReader().IsAssembly)
            {
                problem = NoAssembly(name);
                return null;
            }

            if (Find(file.GetMetadataReader()) is { } written)
            {
                Digest? digest = Digest.TryParse(written);
                problem = digest is null ? $"'{name}' names its bundle by '{written}', which is no digest" : "";
                return digest;
            }

            problem = $"'{name}' names no bundle: it was built without prompts, without PromptGen, or with PromptGenBundle set to false";
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            // On some damaged files the library fails in its own ways instead of by its own exception; to who asks it is all the same.
            problem = NoAssembly(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"the assembly cannot be read: {e.Message.TrimEnd('.')}";
        }

        return null;
    }

    private static string NoAssembly(string name) => $"'{name}' is no .NET assembly; name the .dll, or the bundle beside it, which ends in '{BundleFormat.Ending}'";

    private static string? Find(MetadataReader metadata)
    {
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsMetadataAttribute(metadata, attribute.Constructor))
            {
                BlobReader value = metadata.GetBlobReader(attribute.Value);
                if (value.ReadUInt16() == Prolog && value.ReadSerializedString() == BundleFormat.AttributeKey)
                {
                    return value.ReadSerializedString();
                }
            }
        }

        return null;
    }

    private static bool IsMetadataAttribute(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference || metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, "AssemblyMetadataAttribute") && metadata.StringComparer.Equals(type.Namespace, "System.Reflection");
    }
}
