using System;
using System.Linq;
using PromptGen.Catalog.Naming;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Makes the C# file with <c>Prompts.Catalog</c>. Ids are one piece of data, and descriptors are reached through methods of
/// <see cref="ChunkSize"/> cases each, so that ten thousand prompts cost nothing before they are asked for and finding one
/// compiles no giant method.
/// </summary>
internal static class CatalogEmitter
{
    private const int ChunkSize = 64;

    /// <summary>The file, with LF line breaks; the order of the model's entries does not matter.</summary>
    public static string Emit(CatalogEmissionModel model)
    {
        CatalogEntry[] entries = model.Entries.OrderBy(e => e.Id, StringComparer.Ordinal).ToArray();
        var code = new CSharpWriter();
        FileEmitter.Begin(code, model.MarksGenerated, model.IsPublic, model.Namespace);
        FileEmitter.OpenClasses(code, model.IsPublic, model.RootClass, []);
        DocEmitter.Summary(code, "The prompts that this assembly compiled: ids, contracts, versions.");
        code.Line((model.IsPublic ? "public" : "internal") + " static global::PromptGen.PromptCatalog Catalog { get; } = new global::PromptGen.PromptCatalog(CatalogData.ReadIds, CatalogData.Describe);");
        code.Line();
        code.Open("private static class CatalogData");
        code.Line("// One id a line, in ordinal order.");
        code.Open("internal static string[] ReadIds()");
        code.Line("return global::PromptGen.Emitted.LiteralText.DecodeLines(" + CSharpText.Utf8Literal(string.Join("\n", entries.Select(e => e.Id))) + ");");
        code.Close();
        EmitDescribe(code, model, entries);
        code.Close();
        FileEmitter.CloseClasses(code, []);
        FileEmitter.End(code, model.Namespace);
        return code.ToString();
    }

    private static void EmitDescribe(CSharpWriter code, CatalogEmissionModel model, CatalogEntry[] entries)
    {
        int chunks = (entries.Length + ChunkSize - 1) / ChunkSize;
        code.Line();
        code.Open("internal static global::PromptGen.PromptDescriptor Describe(int index)");
        code.Line("return (index / " + ConstantEmitter.Number(ChunkSize) + ") switch");
        code.Open();
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            code.Line(ConstantEmitter.Number(chunk) + " => Describe" + ConstantEmitter.Number(chunk) + "(index),");
        }

        code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),");
        code.Close(";");
        code.Close();
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            code.Line();
            code.Open("private static global::PromptGen.PromptDescriptor Describe" + ConstantEmitter.Number(chunk) + "(int index)");
            code.Line("return index switch");
            code.Open();
            for (int i = chunk * ChunkSize; i < Math.Min(entries.Length, (chunk + 1) * ChunkSize); i++)
            {
                code.Line(ConstantEmitter.Number(i) + " => " + PathOf(model, entries[i]) + ".Descriptor,");
            }

            code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),");
            code.Close(";");
            code.Close();
        }
    }

    private static string PathOf(CatalogEmissionModel model, CatalogEntry entry)
    {
        string root = model.Namespace.Length == 0 ? "global::" : "global::" + FileEmitter.NamespaceOf(model.Namespace) + ".";
        return root + string.Join(".", new[] { model.RootClass }.Concat(entry.Folders).Concat([entry.ClassName]).Select(CSharpNames.Escape));
    }
}
