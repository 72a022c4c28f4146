using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PromptGen.Build.Tests.Support;

/// <summary>The attribute of an assembly that names its bundle, read as metadata.</summary>
internal static class AssemblyStamp
{
    public static string? Of(string assembly)
    {
        using FileStream stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        MetadataReader metadata = file.GetMetadataReader();
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            var constructor = (MemberReferenceHandle)attribute.Constructor;
            var type = (TypeReferenceHandle)metadata.GetMemberReference(constructor).Parent;
            BlobReader value = metadata.GetBlobReader(attribute.Value);
            if (metadata.GetString(metadata.GetTypeReference(type).Name) == "AssemblyMetadataAttribute" && value.ReadUInt16() == 1 && value.ReadSerializedString() == "PromptGen.Bundle")
            {
                return value.ReadSerializedString();
            }
        }

        return null;
    }
}
