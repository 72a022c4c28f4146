using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Inputs;

/// <summary>
/// A project's catalogue files, in shards. The compiler compares every row of every table between two steps, whatever was edited: with a row for each file, an edit to one of a thousand prompts costs
/// what all of them cost. The files of a prompt are in one shard, which follows from its folder alone, so that an edit leaves all other shards as they are.
/// </summary>
internal sealed class CatalogueFiles
{
    private const int MostShards = 512;
    private const int FilesInAShard = 48;
    private const int NoShard = -1;

    private readonly ImmutableArray<AdditionalText> _texts;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly ImmutableArray<CatalogueFile> _files;

    private CatalogueFiles(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, ImmutableArray<CatalogueFile> files, ImmutableArray<ValueList<CatalogueFile>> shards, ValueList<CatalogueFile> ofProject)
    {
        _texts = texts;
        _options = options;
        _files = files;
        Shards = shards;
        OfProject = ofProject;
    }

    /// <summary>The manifests, versions and drafts. There are as many shards whatever is edited, some of them may be empty.</summary>
    public ImmutableArray<ValueList<CatalogueFile>> Shards { get; }

    /// <summary>What belongs to no prompt: lock, settings, the list of prompts.</summary>
    public ValueList<CatalogueFile> OfProject { get; }

    /// <summary>Whether there is a prompt.</summary>
    public bool HasPrompts => Shards.Any(shard => shard.Any(file => file.Role is InputRole.Manifest or InputRole.Draft));

    /// <summary>Sorts files.</summary>
    /// <param name="texts">All additional files.</param>
    /// <param name="options">What the project says of them.</param>
    /// <param name="last">What was sorted before: of a file that is in the same place, nothing is looked at again. The result is the same without.</param>
    public static CatalogueFiles Sort(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, CatalogueFiles? last) =>
        last is not null && ReferenceEquals(last._options, options) && last._texts.Length == texts.Length ? last.With(texts) : Sort(texts, options);

    private static CatalogueFiles Sort(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options)
    {
        ImmutableArray<CatalogueFile> files = texts.Select(text => CatalogueFile.Classify(text, options)).ToImmutableArray();
        int count = 1;
        while (count < MostShards && count * FilesInAShard < files.Length)
        {
            count *= 2;
        }

        var shards = Enumerable.Range(0, count).Select(number => new List<CatalogueFile>()).ToList();
        foreach (CatalogueFile file in files.Where(file => file.IsOfPrompt))
        {
            shards[ShardOf(file, count)].Add(file);
        }

        return new CatalogueFiles(texts, options, files, shards.Select(shard => new ValueList<CatalogueFile>(shard)).ToImmutableArray(), FindOfProject(files));
    }

    private CatalogueFiles With(ImmutableArray<AdditionalText> texts)
    {
        ImmutableArray<CatalogueFile>.Builder files = _files.ToBuilder();
        var changed = new HashSet<int>();
        for (int i = 0; i < texts.Length; i++)
        {
            if (!ReferenceEquals(texts[i], _texts[i]))
            {
                files[i] = CatalogueFile.Classify(texts[i], _options);
                changed.Add(ShardOf(_files[i], Shards.Length));
                changed.Add(ShardOf(files[i], Shards.Length));
            }
        }

        ImmutableArray<CatalogueFile> now = files.MoveToImmutable();
        return new CatalogueFiles(
            texts,
            _options,
            now,
            Shards.Select((shard, number) => changed.Contains(number) ? Gather(now, number) : shard).ToImmutableArray(),
            changed.Contains(NoShard) ? FindOfProject(now) : OfProject);
    }

    private ValueList<CatalogueFile> Gather(ImmutableArray<CatalogueFile> files, int number)
    {
        var shard = new List<CatalogueFile>();
        foreach (CatalogueFile file in files)
        {
            if (ShardOf(file, Shards.Length) == number)
            {
                shard.Add(file);
            }
        }

        return new ValueList<CatalogueFile>(shard);
    }

    private static ValueList<CatalogueFile> FindOfProject(ImmutableArray<CatalogueFile> files) => new(files.Where(file => !file.IsOfPrompt && file.Role != InputRole.None));

    private static int ShardOf(CatalogueFile file, int count) => file.IsOfPrompt ? (int)(file.FolderHash % (uint)count) : NoShard;
}
