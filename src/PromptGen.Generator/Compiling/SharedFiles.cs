using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Generator.Steps;

namespace PromptGen.Generator.Compiling;

/// <summary>
/// The C# files that many prompts share. Few prompts have a file each, which is what people look for; the compiler compares the names of all files with each other, whatever was edited, which of a
/// thousand files takes longer than all else. Which file a prompt is in follows from its id, so that an edit to one leaves the others' as they are.
/// </summary>
internal sealed class SharedFiles
{
    private const int MostAlone = 64;
    private const int PromptsInAFile = 64;
    private const int MostFiles = 64;

    private readonly Memo<CompiledPrompt, Members, SourceFile> _known = new(static (members, _) => members.ToFile());

    /// <summary>How many files so many prompts share; 0 when each has its own.</summary>
    public static int CountFor(int prompts) => prompts > MostAlone ? PromptFolder.CountPlaces(prompts, PromptsInAFile, MostFiles) : 0;

    /// <summary>The files of some prompts that have an accessor.</summary>
    /// <param name="prompts">The prompts.</param>
    /// <param name="count">How many files there are at most.</param>
    public IEnumerable<SourceFile> Of(IEnumerable<CompiledPrompt> prompts, int count) =>
        from prompt in prompts
        group prompt by PromptFolder.PlaceOf(prompt.Id.Value + "/", count) into file
        orderby file.Key
        let members = new Members([.. file.OrderBy(prompt => prompt.Id)])
        select _known.Of(members.First, members, default);

    /// <summary>The prompts of one file in order of their ids.</summary>
    private sealed class Members(CompiledPrompt[] prompts)
    {
        public CompiledPrompt First => prompts[0];

        // By the least of their names, which no other file has, since each prompt is in one file.
        public SourceFile ToFile() => new(First.HintName, prompts.Length == 1 ? First.Code! : string.Join("\n", prompts.Select(prompt => prompt.Code)));

        // Which of the same prompts: each is remembered where it was compiled.
        public override bool Equals(object? obj) => obj is Members other && other.Count == Count && Enumerable.Range(0, Count).All(i => ReferenceEquals(other[i], this[i]));

        public override int GetHashCode() => Count;

        private int Count => prompts.Length;

        private CompiledPrompt this[int index] => prompts[index];
    }
}
