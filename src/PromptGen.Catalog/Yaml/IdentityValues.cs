using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>Ids, versions and digests as values of keys; each method returns null after reporting why there is none.</summary>
internal static class IdentityValues
{
    public static PromptId? Id(MappingReader mapping, string key) =>
        mapping.Text(key) is { } text ? Id(mapping, mapping.Find(key)!, text) : null;

    public static PromptId? Id(MappingReader mapping, YamlNode node, string text)
    {
        PromptId? id = PromptId.TryParse(text);
        if (id is null)
        {
            mapping.Diagnostics.Error(CatalogueCodes.BadId, node.Span, PromptId.Explain(text)!);
        }

        return id;
    }

    /// <summary>A version that a file can have: build metadata is refused, since two versions that differ in nothing else have equal precedence.</summary>
    public static PromptVersion? ReleasedVersion(MappingReader mapping, string key)
    {
        if (mapping.Text(key) is not { } text)
        {
            return null;
        }

        PromptVersion? version = PromptVersion.TryParse(text);
        if (version is null)
        {
            mapping.Diagnostics.Error(CatalogueCodes.BadVersion, mapping.Find(key)!.Span, $"{Quoted.Show(text)} is no version; write three numbers as in 1.2.0, or a pre-release as in 1.2.0-rc.1");
            return null;
        }

        if (version.Build.Length > 0)
        {
            mapping.Diagnostics.Error(CatalogueCodes.BadVersion, mapping.Find(key)!.Span, $"a released version has no build metadata; leave out '+{version.Build}'");
            return null;
        }

        return version;
    }

    public static Identity.Digest? Digest(MappingReader mapping, string key)
    {
        if (mapping.Text(key) is not { } text)
        {
            return null;
        }

        Identity.Digest? digest = Identity.Digest.TryParse(text);
        if (digest is null)
        {
            mapping.Diagnostics.Error(CatalogueCodes.BadValue, mapping.Find(key)!.Span, $"'{key}' takes 'sha256:' and 64 lower-case hexadecimal digits");
        }

        return digest;
    }
}
