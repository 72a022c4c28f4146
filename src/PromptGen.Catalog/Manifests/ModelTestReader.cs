using System;
using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.Manifests;

/// <summary>Reads the test results of a version's record.</summary>
internal static class ModelTestReader
{
    /// <summary>The value of the key <c>tested</c>; what is wrong is reported and left out.</summary>
    public static ValueList<ModelTest> Read(MappingReader record)
    {
        var results = new List<ModelTest>();
        foreach (MappingReader entry in Items(record, "tested", ManifestFormat.Test, "{ model, time }"))
        {
            string? model = entry.Text("model");
            DateTime? time = ManifestTime.Read(entry);
            string? author = entry.Text("author");
            string? suite = entry.Text("suite");
            TestCount? count = ReadCount(entry);
            string? notes = entry.Text("notes");
            ValueList<UpstreamState> upstream = ReadUpstream(entry);
            if (model is not null && time is not null)
            {
                results.Add(new ModelTest(model, time.Value) { Author = author, Suite = suite, Count = count, Notes = notes, Upstream = upstream });
            }
        }

        return new ValueList<ModelTest>(results);
    }

    private static TestCount? ReadCount(MappingReader entry)
    {
        long? passed = entry.Int("passed", 0, ModelTest.MostCases);
        long? total = entry.Int("total", 0, ModelTest.MostCases);
        if (passed is not null && total is not null)
        {
            if (passed <= total)
            {
                return new TestCount((int)passed, (int)total);
            }

            entry.Diagnostics.Error(CatalogueCodes.BadValue, entry.Find("passed")!.Span, FormattableString.Invariant($"'passed' is {passed} of only {total} cases"));
        }
        else if (entry.Find("passed") is null != entry.Find("total") is null)
        {
            entry.Diagnostics.Error(CatalogueCodes.MissingKey, entry.Head, "'passed' and 'total' stand together");
        }

        return null;
    }

    private static ValueList<UpstreamState> ReadUpstream(MappingReader result)
    {
        var states = new List<UpstreamState>();
        foreach (MappingReader entry in Items(result, "upstream", ManifestFormat.Upstream, "{ id, version, digest }"))
        {
            PromptId? id = IdentityValues.Id(entry, "id");
            PromptVersion? version = IdentityValues.ReleasedVersion(entry, "version");
            Digest? digest = IdentityValues.Digest(entry, "digest");
            if (id is not null && version is not null && digest is not null)
            {
                states.Add(new UpstreamState(id, version, digest));
            }
        }

        return new ValueList<UpstreamState>(states);
    }

    private static IEnumerable<MappingReader> Items(MappingReader owner, string key, KeyTable table, string form)
    {
        if (owner.Find(key) is not { } node)
        {
            yield break;
        }

        if (YamlValues.Items(node, key, "a list of " + form, owner.Diagnostics) is not { } items)
        {
            yield break;
        }

        foreach (YamlNode item in items)
        {
            if (MappingReader.Open(item, table, owner.Diagnostics) is { } entry)
            {
                yield return entry;
            }
        }
    }
}
