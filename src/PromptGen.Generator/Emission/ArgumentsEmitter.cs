using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Emits what a call is when another version may render it: the checked arguments as the interpreter reads them, by slot, in place, without
/// reflection, and the way back to the compiled version.
/// </summary>
internal sealed class ArgumentsEmitter
{
    private const string Values = "global::PromptGen.Emitted.ArgumentValue.";

    private readonly PromptContext _context;
    private readonly CSharpWriter _code;
    private readonly List<(string Name, string Type, string Value)> _shapes = [];
    private readonly Dictionary<string, string> _shapeNames = new(StringComparer.Ordinal);
    private readonly NameScope _shapeScope = new();

    private ArgumentsEmitter(PromptContext context, CSharpWriter code)
    {
        _context = context;
        _code = code;
    }

    private TypeTable Types => _context.Types;

    /// <summary>Emits the factory, the arguments and the shapes of lists and objects.</summary>
    public static void Emit(PromptContext context, CSharpWriter code) => new ArgumentsEmitter(context, code).Emit();

    private void Emit()
    {
        IReadOnlyList<InputSymbol> inputs = _context.Template.Inputs;
        string call = "global::PromptGen.Emitted." + (_context.IsChat ? "ChatCall" : "TextCall");
        string declared = _context.Parameters.Declare(withDefaults: false);
        _code.Line();
        _code.Line(BodyEmitter.MethodImpl("NoInlining"));
        _code.Open("internal static " + call + " " + _context.BindMethod + "(" + declared + ")");
        if (ValidationEmitter.IsNeeded(_context))
        {
            _code.Line(_context.ValidateMethod + "(" + ValidationEmitter.Pass(_context) + ");");
        }

        _code.Line("return new " + _context.ArgumentsClass + "(" + _context.Parameters.Pass() + ");");
        _code.Close();
        _code.Line();
        _code.Open("private sealed class " + _context.ArgumentsClass + " : " + call);
        if (declared.Length > 0)
        {
            EmitFields(declared);
        }

        EmitBaked();
        _code.Line("public override global::PromptGen.Templates.Values.TemplateValue Get(int slot) => slot switch");
        _code.Open();
        foreach (InputSymbol input in inputs)
        {
            _code.Line(ConstantEmitter.Number(input.Slot) + " => " + ValueOf(FieldOf(input), input.Declaration.Type.WithOptional(input.Declaration.CanBeOmitted)) + ",");
        }

        _code.Line("_ => default,");
        _code.Close(";");
        EmitTexts(
            "public override string? GetText(int slot) => slot switch",
            inputs.Where(i => i.Declaration.Type.IsText).Select(i => (i.Slot, Types.ToInner(FieldOf(i), i.Declaration.Type.WithOptional(i.Declaration.CanBeOmitted)))));
        _code.Close();
        EmitShapes();
    }

    /// <summary>Emits what gives those values that are texts, without making values for the interpreter of them.</summary>
    private void EmitTexts(string declaration, IEnumerable<(int Position, string Code)> texts)
    {
        (int Position, string Code)[] all = texts.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        _code.Line();
        _code.Line(declaration);
        _code.Open();
        foreach ((int position, string code) in all)
        {
            _code.Line(ConstantEmitter.Number(position) + " => " + code + ",");
        }

        _code.Line("_ => null,");
        _code.Close(";");
    }

    private static string FieldOf(InputSymbol input) => "_" + ConstantEmitter.Number(input.Slot);

    private void EmitFields(string declared)
    {
        IReadOnlyList<InputSymbol> inputs = _context.Template.Inputs;
        foreach (InputSymbol input in inputs)
        {
            _code.Line("private readonly " + _context.Parameters.TypeOf(input) + " " + FieldOf(input) + ";");
        }

        _code.Line();
        _code.Open("internal " + _context.ArgumentsClass + "(" + declared + ")");
        foreach (InputSymbol input in inputs)
        {
            _code.Line(FieldOf(input) + " = " + _context.Parameters.NameOf(input) + ";");
        }

        if (_context.Template.UsesHistory)
        {
            _code.Line("History = " + _context.Parameters.History + ";");
        }

        _code.Close();
        _code.Line();
        if (_context.Template.UsesHistory)
        {
            _code.Line("public override " + RenderParameters.HistoryType + " History { get; }");
            _code.Line();
        }
    }

    /// <summary>The way back to the compiled version.</summary>
    private void EmitBaked()
    {
        string method = _context.ClassName + "." + _context.BakedMethod;
        string fields = _context.Parameters.Pass(FieldOf, "History");
        if (_context.IsChat)
        {
            _code.Line("public override " + AccessorEmitter.ChatType + " RenderBaked() => " + method + "(" + fields + ");");
        }
        else
        {
            _code.Line("public override " + AccessorEmitter.TextType + " RenderBaked() => " + method + "(" + fields + ");");
            _code.Line();
            _code.Line("public override " + AccessorEmitter.Utf8Type + " RenderBaked(" + RenderParameters.DestinationType + " destination) => " + method + "(" + RenderParameters.Join("destination", fields) + ");");
        }

        _code.Line();
    }

    private void EmitShapes()
    {
        NestedType[] objects = Types.Nested.Where(n => n.Type.Kind == TypeKind.Object).ToArray();
        foreach (NestedType nested in objects)
        {
            // Which list shapes there are is known when every field has been looked at.
            foreach (FieldDeclaration field in nested.Type.Fields)
            {
                ValueOf("value", field.Type);
            }
        }

        if (objects.Length == 0 && _shapes.Count == 0)
        {
            return;
        }

        _code.Line();
        _code.Open("private static class " + _context.ShapesClass);
        bool first = true;
        foreach ((string name, string type, string value) in _shapes)
        {
            _code.Line("internal static readonly " + type + " " + name + " = " + value + ";");
            first = false;
        }

        foreach (NestedType nested in objects)
        {
            if (!first)
            {
                _code.Line();
            }

            first = false;
            EmitObjectShape(nested);
        }

        _code.Close();
    }

    private void EmitObjectShape(NestedType nested)
    {
        string shape = ShapeClassOf(nested);
        _code.Open("internal sealed class " + shape + " : global::PromptGen.Emitted.ObjectShape<" + nested.CSharpName + ">");
        _code.Line("internal static readonly " + shape + " Instance = new " + shape + "();");
        _code.Line();
        _code.Line("public override global::System.Collections.Generic.IReadOnlyList<string> FieldNames { get; } = new string[] { " + string.Join(", ", nested.Type.Fields.Select(f => CSharpText.Literal(f.Name))) + " };");
        _code.Line();
        _code.Line("protected override global::PromptGen.Templates.Values.TemplateValue Read(in " + nested.CSharpName + " value, int field) => field switch");
        _code.Open();
        for (int i = 0; i < nested.Type.Fields.Count; i++)
        {
            FieldDeclaration field = nested.Type.Fields[i];
            string member = "value." + nested.Members[i];
            string value = field.Default is null
                ? ValueOf(member, field.Type)
                : InnerValueOf(FieldAccess.WithDefault(field, member, Types, _context.Literals), field.EffectiveType);
            _code.Line(ConstantEmitter.Number(i) + " => " + value + ",");
        }

        _code.Line("_ => default,");
        _code.Close(";");
        EmitTexts("protected override string? ReadText(in " + nested.CSharpName + " value, int field) => field switch", TextsOf(nested));
        _code.Close();
    }

    private IEnumerable<(int Position, string Code)> TextsOf(NestedType nested)
    {
        for (int i = 0; i < nested.Type.Fields.Count; i++)
        {
            FieldDeclaration field = nested.Type.Fields[i];
            string member = "value." + nested.Members[i];
            if (field.Type.IsText)
            {
                yield return (i, field.Default is null ? Types.ToInner(member, field.Type) : FieldAccess.WithDefault(field, member, Types, _context.Literals));
            }
        }
    }

    /// <summary>A value as callers pass it, as the interpreter takes it.</summary>
    private string ValueOf(string code, PromptType type) => type.Kind switch
    {
        TypeKind.Enum => Values + "OfEnum(" + Types.ToInner(code, type) + ")",
        TypeKind.Date => Values + "OfDate(" + Types.ToInner(code, type) + ")",
        TypeKind.List => Values + "OfList(" + code + ", " + ListShapeOf(type) + ")",
        TypeKind.Object => Values + "OfObject(" + code + ", " + _context.ShapesClass + "." + ShapeClassOf(Types.NestedOf(type)) + ".Instance)",
        _ => Values + "Of(" + code + ")",
    };

    /// <summary>A value as bodies compute with it, as the interpreter takes it; a list is the default, which is empty, or the caller's.</summary>
    private string InnerValueOf(string code, PromptType type) => type.Kind switch
    {
        TypeKind.Enum => Values + "OfEnum(" + code + ")",
        TypeKind.Date => Values + "OfDate(" + code + ")",
        TypeKind.List when !TypeTable.IsConverted(type) => Values + "OfList(" + code + ", " + ListShapeOf(type) + ")",
        TypeKind.List => Values + "OfList(" + code + ", new global::PromptGen.Emitted.ListShape<" + Types.Inner(type.Element!) + ">(static element => " + InnerValueOf("element", type.Element!) + "))",
        _ => Values + "Of(" + code + ")",
    };

    private string ListShapeOf(PromptType list)
    {
        PromptType element = list.Element!;
        string elementType = Types.Public(element);
        if (!_shapeNames.TryGetValue(elementType, out string? name))
        {
            string value;
            string type;
            if (element.Kind == TypeKind.Object && !element.IsOptional)
            {
                type = "global::PromptGen.Emitted.ObjectListShape<" + elementType + ">";
                value = "new " + type + "(" + ShapeClassOf(Types.NestedOf(element)) + ".Instance)";
            }
            else
            {
                type = "global::PromptGen.Emitted.ListShape<" + elementType + ">";
                value = "new " + type + "(static element => " + ValueOf("element", element) + ")";
            }

            name = _shapeScope.Claim("List");
            _shapeNames.Add(elementType, name);
            _shapes.Add((name, type, value));
        }

        return _context.ShapesClass + "." + name;
    }

    private static string ShapeClassOf(NestedType nested) => nested.Name + "Shape";
}
