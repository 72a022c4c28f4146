using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Emission;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;

namespace PromptGen.Generator.Compiling;

/// <summary>Makes the file with the prompts that are not pinned. It depends on their ids alone.</summary>
internal static class StubCompiler
{
    // An id begins with a letter or digit, so no prompt's file is called this.
    private const string HintName = "_Unpinned.g.cs";

    /// <summary>Makes a stub of each prompt: one file for all, or none.</summary>
    public static ValueList<SourceFile> Compile(ValueList<UnpinnedPrompt> prompts, EmissionSettings settings)
    {
        if (prompts.Count == 0 || !settings.CanEmit)
        {
            return ValueList<SourceFile>.Empty;
        }

        var entries = new List<StubEntry>(prompts.Count);
        foreach (UnpinnedPrompt prompt in prompts)
        {
            ValueList<string> classes = CSharpNames.OfId(prompt.Id);
            entries.Add(new StubEntry(classes.Take(classes.Count - 1).ToArray(), classes[classes.Count - 1], prompt.Message));
        }

        string code = StubEmitter.Emit(new StubEmissionModel
        {
            Namespace = settings.Namespace,
            RootClass = settings.ClassName,
            IsPublic = settings.IsPublic,
            MarksGenerated = settings.MarksGenerated,
            HasObsoleteIds = settings.HasObsoleteIds,
            Entries = entries,
        });
        return new ValueList<SourceFile>([new SourceFile(HintName, code)]);
    }
}
