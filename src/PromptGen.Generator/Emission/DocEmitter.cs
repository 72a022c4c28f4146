using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>Emits XML documentation. What it takes from the catalogue is escaped by <see cref="CSharpText.Xml"/>.</summary>
internal static class DocEmitter
{
    private const int BeginningLength = 300;

    /// <summary>A summary; the text is XML already.</summary>
    public static void Summary(CSharpWriter code, string xml) => code.Line("/// <summary>" + xml + "</summary>");

    /// <summary>What a prompt is for, which version this is, why it was released, and how its text begins.</summary>
    public static void Prompt(CSharpWriter code, PromptContext context)
    {
        PromptEmissionModel model = context.Model;
        Summary(code, model.Description is { Length: > 0 } description ? CSharpText.Xml(description) : "The prompt <c>" + CSharpText.Xml(model.Id) + "</c>.");
        code.Line("/// <remarks>");
        code.Line("/// <para>Version " + CSharpText.Xml(model.Version) + ", digest <c>" + CSharpText.Xml(model.Digest) + "</c>.</para>");
        if (model.Reason is { Length: > 0 } reason)
        {
            code.Line("/// <para>Released because: " + CSharpText.Xml(reason) + "</para>");
        }

        string beginning = BeginningOf(context.Template);
        if (beginning.Length > 0)
        {
            code.Line("/// <para>It begins: " + beginning + "</para>");
        }

        code.Line("/// </remarks>");
    }

    /// <summary>A parameter for an input or field.</summary>
    public static void Parameter(CSharpWriter code, string name, FieldDeclaration declaration)
    {
        var xml = new StringBuilder();
        xml.Append(declaration.Description is { Length: > 0 } description ? Sentence(CSharpText.Xml(description)) : "The prompt's <c>" + CSharpText.Xml(declaration.Name) + "</c>.");
        if (declaration.Trust == Trust.Untrusted)
        {
            xml.Append(" Untrusted: anybody may have written it.");
        }

        if (declaration.MaxLength is { } limit)
        {
            xml.Append(" At most ").Append(limit.ToString(CultureInfo.InvariantCulture)).Append(" characters.");
        }

        if (declaration.Default is { } value)
        {
            xml.Append(" When null, the version that renders applies its default, in this one <c>").Append(CSharpText.Xml(value.Text.Length == 0 ? "empty" : value.Text, 100)).Append("</c>.");
        }
        else if (declaration.CanBeOmitted)
        {
            xml.Append(" May be missing.");
        }

        code.Line("/// <param name=\"" + name.TrimStart('@') + "\">" + xml + "</param>");
    }

    /// <summary>The parameters of <c>Render</c> and what it throws.</summary>
    public static void Render(CSharpWriter code, PromptContext context)
    {
        foreach (InputSymbol input in context.Parameters.Required)
        {
            Parameter(code, context.Parameters.NameOf(input), input.Declaration);
        }

        if (context.Template.UsesHistory)
        {
            code.Line("/// <param name=\"" + context.Parameters.History + "\">Earlier messages of the user, the model and its tools, inserted where the prompt says.</param>");
        }

        foreach (InputSymbol input in context.Parameters.Optional)
        {
            Parameter(code, context.Parameters.NameOf(input), input.Declaration);
        }
    }

    private static string Sentence(string text) => text.EndsWith(".", StringComparison.Ordinal) || text.EndsWith("…", StringComparison.Ordinal) ? text : text + ".";

    private static string BeginningOf(BoundTemplate template)
    {
        var text = new StringBuilder();
        Append(text, template.Body.Statements);
        return CSharpText.Xml(text.ToString(), BeginningLength);
    }

    private static void Append(StringBuilder text, IReadOnlyList<BoundStatement> statements)
    {
        foreach (BoundStatement statement in statements)
        {
            if (text.Length > BeginningLength * 2)
            {
                return;
            }

            switch (statement)
            {
                case BoundText literal:
                    text.Append(literal.Text, 0, Math.Min(literal.Text.Length, BeginningLength * 2));
                    break;
                case BoundWrite { Value: BoundInput input }:
                    text.Append("{{ ").Append(input.Input.Declaration.Name).Append(" }}");
                    break;
                case BoundWrite:
                    text.Append('…');
                    break;
                case BoundBlock block:
                    Append(text, block.Statements);
                    break;
                case BoundIf or BoundFor or BoundInclude or BoundHistory:
                    text.Append(" … ");
                    break;
                default:
                    break;
            }
        }
    }
}
