using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>Reads the key <c>accepts</c> of a manifest.</summary>
internal static class AcceptsReader
{
    private const int DigitsOfCode = 4;

    /// <summary>The accepted findings, each with the place of its code; what is wrong is reported and left out.</summary>
    public static List<(AcceptedFinding Finding, TextSpan Span)> Read(MappingReader top)
    {
        var found = new List<(AcceptedFinding Finding, TextSpan Span)>();
        if (top.Find("accepts") is not { } node)
        {
            return found;
        }

        if (YamlValues.Items(node, "accepts", "a list of { code, reason }", top.Diagnostics) is not { } items)
        {
            return found;
        }

        foreach (YamlNode item in items)
        {
            if (MappingReader.Open(item, ManifestFormat.Accept, top.Diagnostics) is not { } entry)
            {
                continue;
            }

            string? code = ReadCode(entry);
            string? reason = entry.Text("reason");
            PromptVersion? version = IdentityValues.ReleasedVersion(entry, "version");
            if (code is null || reason is null || (version is null && entry.Find("version") is not null))
            {
                continue;
            }

            TextSpan span = entry.Find("code")!.Span;
            if (found.Any(f => f.Finding.Code == code && Equals(f.Finding.Version, version)))
            {
                top.Diagnostics.Error(CatalogueCodes.DuplicateKey, span, $"{code} is accepted twice; keep one");
            }
            else
            {
                found.Add((new AcceptedFinding(code, reason, version), span));
            }
        }

        return found;
    }

    private static string? ReadCode(MappingReader entry)
    {
        if (entry.Text("code") is not { } code)
        {
            return null;
        }

        if (code.Length == 2 + DigitsOfCode && code.StartsWith("PG", System.StringComparison.Ordinal) && code.Skip(2).All(c => c is >= '0' and <= '9'))
        {
            return code;
        }

        entry.Diagnostics.Error(CatalogueCodes.BadValue, entry.Find("code")!.Span, $"'code' takes a finding's code such as PG2050, not {Quoted.Show(code)}");
        return null;
    }
}
