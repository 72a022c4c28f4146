using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Naming;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Makes the C# file that stands for the prompts of the catalogue that are not pinned, so that the compiler says at each use what is missing rather than that there is no such name.
/// A stub is a constant, which takes the fewest bytes of an assembly, and <c>dynamic</c>, so that nothing else is reported about the use.
/// </summary>
internal static class StubEmitter
{
    /// <summary>The file, with LF line breaks.</summary>
    public static string Emit(StubEmissionModel model)
    {
        var code = new CSharpWriter();
        FileEmitter.Begin(code, model.MarksGenerated, model.IsPublic, model.Namespace);
        bool isFirst = true;
        foreach (IGrouping<string, StubEntry> folder in model.Entries.GroupBy(e => string.Join(".", e.Folders)))
        {
            if (!isFirst)
            {
                code.Line();
            }

            isFirst = false;
            FileEmitter.OpenClasses(code, model.IsPublic, model.RootClass, folder.First().Folders);
            foreach (StubEntry entry in folder)
            {
                code.Line(ObsoleteEmitter.Attribute(CatalogueCodes.UnpinnedUse, entry.Message, isError: true, model.HasObsoleteIds));
                code.Line("internal const dynamic " + CSharpNames.Escape(entry.Name) + " = null;");
            }

            FileEmitter.CloseClasses(code, folder.First().Folders);
        }

        FileEmitter.End(code, model.Namespace);
        return code.ToString();
    }
}
