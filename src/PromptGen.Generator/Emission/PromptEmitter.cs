using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Generator.Emission;

/// <summary>Makes the C# file of one prompt: a nested static class with its accessor, its types and its text.</summary>
internal static class PromptEmitter
{
    /// <summary>The file, with LF line breaks; the same model gives the same file.</summary>
    public static string Emit(PromptEmissionModel model)
    {
        var context = new PromptContext(model);

        // Which texts are string literals and which are data depends on all of them, so everything is emitted once to see them.
        EmitClass(context, new CSharpWriter());
        context.Literals.Decide();

        var code = new CSharpWriter();
        FileEmitter.Begin(code, model.MarksGenerated, model.IsPublic, model.Namespace);
        FileEmitter.OpenClasses(code, model.IsPublic, model.RootClass, model.Folders);
        EmitClass(context, code);
        FileEmitter.CloseClasses(code, model.Folders);
        FileEmitter.End(code, model.Namespace);
        return code.ToString();
    }

    private static void EmitClass(PromptContext context, CSharpWriter code)
    {
        DocEmitter.Prompt(code, context);
        code.Open(context.Visibility + " static partial class " + context.ClassName);
        CompiledEmitter.EmitMembers(context, code);
        AccessorEmitter.Emit(context, code);
        TypeEmitter.Emit(context, code);
        BakedRenderEmitter.Emit(context, code);
        if (ValidationEmitter.IsNeeded(context))
        {
            ValidationEmitter.Emit(context, code);
        }

        if (context.Joined is null)
        {
            code.Line();
            BodyEmitter.EmitTemplate(context, code);
        }

        foreach (BoundPartial partial in context.Template.Partials)
        {
            code.Line();
            BodyEmitter.EmitPartial(context, partial, code);
        }

        ArgumentsEmitter.Emit(context, code);
        CompiledEmitter.EmitPrivate(context, code);
        EmitLiterals(context, code);
        code.Close();
    }

    private static void EmitLiterals(PromptContext context, CSharpWriter code)
    {
        if (!context.Literals.HasData)
        {
            return;
        }

        code.Line();
        code.Line("// Longer texts are data: string literals of one assembly are limited to 16 MB in all.");
        code.Open("private static class " + context.LiteralsClass);
        foreach (LiteralData data in context.Literals.Data)
        {
            string utf8 = data.IsUtf8 ? data.Name + "Utf8" : CSharpText.Utf8Literal(data.Text);
            if (data.IsString)
            {
                code.Line("internal static " + (context.Model.IsDraft ? "" : "readonly ") + "string " + data.Name + " =" + (context.Model.IsDraft ? ">" : "") + " global::PromptGen.Emitted.LiteralText.Decode(" + utf8 + ");");
            }

            if (data.IsUtf8)
            {
                code.Line("internal static global::System.ReadOnlySpan<byte> " + utf8 + " => " + CSharpText.Utf8Literal(data.Text) + ";");
            }
        }

        code.Close();
    }
}
