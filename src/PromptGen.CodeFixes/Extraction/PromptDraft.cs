using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;

namespace PromptGen.CodeFixes.Extraction;

/// <summary>The draft that a text becomes, and what a call of its accessor passes.</summary>
internal sealed class PromptDraft
{
    private readonly SemanticModel _model;
    private readonly StringBuilder _body = new();
    private readonly List<(string Name, string Type, string Argument)> _inputs = [];
    private readonly Dictionary<string, string> _named = [];

    private PromptDraft(SemanticModel model) => _model = model;

    /// <summary>The file's text.</summary>
    public string Text => "---\n" + (_inputs.Count == 0 ? "" : "inputs:\n" + string.Concat(_inputs.Select(i => $"  {i.Name}: {i.Type}\n"))) + "---\n" + _body;

    /// <summary>The arguments as code, each with its name.</summary>
    public string Arguments => string.Join(", ", _inputs.Select(i => CSharpNames.Escape(CSharpNames.Camel(i.Name)) + ": " + i.Argument));

    /// <summary>Makes the draft of a text.</summary>
    /// <param name="parts">The text's parts.</param>
    /// <param name="model">The model of the code that the text stands in.</param>
    public static PromptDraft Of(IReadOnlyList<TextPart> parts, SemanticModel model)
    {
        var draft = new PromptDraft(model);
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is TextPart.Written written)
            {
                LiteralText.Append(draft._body, written.Text, isBeforeCode: i + 1 < parts.Count);
            }
            else
            {
                draft.Add((TextPart.Hole)parts[i]);
            }
        }

        return draft;
    }

    private void Add(TextPart.Hole hole)
    {
        string type = TypeOf(hole);
        string argument = ArgumentOf(hole, type);

        // What is only read may be read once: the same variable twice is one input.
        bool isRead = !hole.Expression.DescendantNodesAndSelf().Any(n => n is not (NameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax));
        if (!isRead || !_named.TryGetValue(argument, out string? name))
        {
            name = InputName.For(hole.Expression, _inputs.Select(i => i.Name));
            _inputs.Add((name, type, argument));
            _named[argument] = name;
        }

        // C# writes True and False, templates write true and false.
        _body.Append(type == "bool" ? $"{{{{ if {name} }}}}True{{{{ else }}}}False{{{{ end }}}}" : $"{{{{ {name} }}}}");
    }

    // A type that a template writes as C# does in the invariant culture. What C# formats otherwise is handed over as the text that C# makes of it.
    private static string TypeOf(TextPart.Hole hole) => hole.Format.Length > 0 ? "string" : hole.Type?.SpecialType switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 => "int",
        SpecialType.System_Double => "number",
        SpecialType.System_Decimal => "decimal",
        _ => "string",
    };

    private string ArgumentOf(TextPart.Hole hole, string type)
    {
        string written = hole.Expression.WithoutTrivia().ToString();
        bool isSimple = hole.Expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax;
        if (type != "string" || (hole.Type?.SpecialType == SpecialType.System_String && hole.Format.Length == 0))
        {
            // An interpolated null is an empty text; a prompt's input is never null.
            bool mayBeNull = type == "string" && _model.GetTypeInfo(hole.Expression).Nullability.FlowState == NullableFlowState.MaybeNull;
            return mayBeNull ? (isSimple ? written : "(" + written + ")") + " ?? \"\"" : written;
        }

        // A colon or a conditional would end the hole.
        return "$\"{" + (isSimple ? written : "(" + written + ")") + hole.Format + "}\"";
    }
}
