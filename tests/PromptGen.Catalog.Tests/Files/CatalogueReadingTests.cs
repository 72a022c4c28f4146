using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Tests.Kept;
using Xunit;

namespace PromptGen.Catalog.Tests.Files;

/// <summary>A catalogue that several processors read is the catalogue that one would read.</summary>
public sealed class CatalogueReadingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(600)]
    public void Any_number_of_prompts_is_read_as_one_file_after_the_other_would_be(int prompts)
    {
        using var folder = new KeptFolder(Files(prompts));
        CatalogueEntry[] entries = [.. CatalogueReader.ReadEntries(folder.Root)];
        PromptCatalogue expected = CatalogueAssembler.Assemble(entries);

        Assert.Equal(2 + (prompts * 3) + (prompts > 3 ? 2 : 0), entries.Length);
        Assert.All([null, KeptCatalogue.Empty()], kept =>
        {
            PromptCatalogue read = folder.Read(kept);
            Assert.Equal(expected.Prompts, read.Prompts);
            Assert.Equal(expected.Diagnostics, read.Diagnostics);
            Assert.Equal(expected.Settings.Owners, read.Settings.Owners);
        });
    }

    // Sound ones, ones that cannot be read, and one whose folder holds others.
    private static FileSet Files(int prompts)
    {
        FileSet files = new FileSet().With("promptgen.yaml", "owners: [team]\n").With("notes.prompt", "---\n---\nIn the wrong place\n");
        for (int i = 0; i < prompts; i++)
        {
            string id = i % 5 == 3 ? $"team-{i - 3}/under" : $"team-{i}";
            files = files.With($"{id}/manifest.yaml", $"owners: [ana-{i}]\n").With($"{id}/versions/1.0.0.prompt", $"---\ninputs:\n  name_{i}: string\n---\nHello {{{{ name_{i} }}}}\n");
            files = files.With($"{id}/{id.Split('/').Last()}.prompt", i % 7 == 4 ? "---\ninputs: [\n---\nHello\n" : i % 11 == 5 ? "---\n---\nHello\0\n" : "---\n---\nHello\n");
        }

        return prompts > 3 ? files.With("team-0/tests.yaml", "cases: 3\n").With("team-1/manifest.yml", "owners: [ana]\n") : files;
    }
}
