using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Emission;
using PromptGen.Generator.Options;

namespace PromptGen.Generator.Compiling;

/// <summary>Makes the file with <c>Prompts.Catalog</c>. It depends on which prompts have an accessor, not on what is in them.</summary>
internal static class CatalogCompiler
{
    // An id begins with a letter or digit, so no prompt's file is called this.
    private const string HintName = "_Catalog.g.cs";

    /// <summary>Lists the prompts; null when there is none.</summary>
    public static SourceFile? Compile(IReadOnlyCollection<PromptId> ids, EmissionSettings settings)
    {
        if (ids.Count == 0)
        {
            return null;
        }

        var entries = new List<CatalogEntry>(ids.Count);
        foreach (PromptId id in ids)
        {
            ValueList<string> classes = CSharpNames.OfId(id);
            string[] folders = new string[classes.Count - 1];
            for (int i = 0; i < folders.Length; i++)
            {
                folders[i] = classes[i];
            }

            entries.Add(new CatalogEntry(id.Value, folders, classes[classes.Count - 1]));
        }

        return new SourceFile(HintName, CatalogEmitter.Emit(new CatalogEmissionModel
        {
            Namespace = settings.Namespace,
            RootClass = settings.ClassName,
            IsPublic = settings.IsPublic,
            MarksGenerated = settings.MarksGenerated,
            Entries = entries,
        }));
    }
}
