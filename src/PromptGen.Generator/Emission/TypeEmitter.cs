using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>Emits the enums and structs that callers pass.</summary>
internal sealed class TypeEmitter
{
    private readonly PromptContext _context;
    private readonly CSharpWriter _code;
    private readonly string _visibility;
    private readonly string _declarer;

    private TypeEmitter(PromptContext context, CSharpWriter code, string visibility, string declarer)
    {
        _visibility = visibility;
        _declarer = declarer;
        _context = context;
        _code = code;
    }

    /// <summary>Emits all of a prompt's types.</summary>
    public static void Emit(PromptContext context, CSharpWriter code)
    {
        new TypeEmitter(context, code, context.Visibility, "the prompt").EmitAll(context.Types.Nested);
        new TypeEmitter(context, code, "private", "a partial").EmitAll(context.Types.PartialsOwn);
    }

    private void EmitAll(IReadOnlyList<NestedType> types)
    {
        foreach (NestedType nested in types)
        {
            _code.Line();
            if (nested.Type.Kind == TypeKind.Enum)
            {
                EmitEnum(nested);
            }
            else
            {
                EmitStruct(nested);
            }
        }
    }

    private void EmitEnum(NestedType nested)
    {
        DocEmitter.Summary(_code, "Values that " + _declarer + " declares.");
        _code.Open(_visibility + " enum " + nested.CSharpName);
        for (int i = 0; i < nested.Members.Count; i++)
        {
            if (i > 0)
            {
                _code.Line();
            }

            DocEmitter.Summary(_code, "Written as <c>" + CSharpText.Xml(nested.Type.Values[i], 200) + "</c>.");
            _code.Line(nested.Members[i] + " = " + ConstantEmitter.Number(i) + ",");
        }

        _code.Close();
        _code.Line();
        _code.Open("private static string " + nested.TextMethod + "(" + nested.CSharpName + " value)");
        _code.Line("return value switch");
        _code.Open();
        for (int i = 0; i < nested.Members.Count; i++)
        {
            _code.Line(nested.CSharpName + "." + nested.Members[i] + " => " + _context.Literals.Expression(nested.Type.Values[i]) + ",");
        }

        _code.Line("_ => throw global::PromptGen.Emitted.Guard.Undefined(nameof(" + nested.CSharpName + ")),");
        _code.Close(";");
        _code.Close();
        _code.Line();
        _code.Line("private static string? " + nested.TextMethod + "(" + nested.CSharpName + "? value) => value is { } present ? " + nested.TextMethod + "(present) : null;");
    }

    private void EmitStruct(NestedType nested)
    {
        string name = nested.CSharpName;
        IReadOnlyList<FieldDeclaration> fields = nested.Type.Fields;
        DocEmitter.Summary(_code, "An object that " + _declarer + " declares.");
        _code.Open(_visibility + " readonly struct " + name + " : global::System.IEquatable<" + name + ">");
        EmitConstructor(nested);
        for (int i = 0; i < fields.Count; i++)
        {
            _code.Line();
            DocEmitter.Summary(_code, fields[i].Description is { } description ? CSharpText.Xml(description) : "The prompt's <c>" + CSharpText.Xml(fields[i].Name) + "</c>.");
            _code.Line("public " + TypeOf(fields[i]) + " " + nested.Members[i] + " { get; }");
        }

        _code.Line();
        DocEmitter.Summary(_code, "Whether all members are equal.");
        _code.Line("public static bool operator ==(" + name + " left, " + name + " right) => left.Equals(right);");
        _code.Line();
        DocEmitter.Summary(_code, "Whether some members differ.");
        _code.Line("public static bool operator !=(" + name + " left, " + name + " right) => !left.Equals(right);");
        _code.Line();
        _code.Line("/// <inheritdoc/>");
        _code.Open("public bool Equals(" + name + " other)");
        IEnumerable<string> equalities = fields.Select((f, i) =>
            "global::PromptGen.Emitted.Equality." + (f.Type.Kind == TypeKind.List ? "SameElements" : "Same") + "(" + nested.Members[i] + ", other." + nested.Members[i] + ")");
        _code.Line("return " + (fields.Count == 0 ? "true" : string.Join(" && ", equalities)) + ";");
        _code.Close();
        _code.Line();
        _code.Line("/// <inheritdoc/>");
        _code.Line("public override bool Equals(object? obj) => obj is " + name + " other && Equals(other);");
        _code.Line();
        _code.Line("/// <inheritdoc/>");
        _code.Open("public override int GetHashCode()");
        _code.Line("int hash = " + ConstantEmitter.Number(fields.Count) + ";");
        for (int i = 0; i < fields.Count; i++)
        {
            _code.Line("hash = global::PromptGen.Emitted.Equality." + (fields[i].Type.Kind == TypeKind.List ? "HashElements" : "Hash") + "(hash, " + nested.Members[i] + ");");
        }

        _code.Line("return hash;");
        _code.Close();
        _code.Close();
    }

    private void EmitConstructor(NestedType nested)
    {
        IReadOnlyList<FieldDeclaration> fields = nested.Type.Fields;
        int[] ordered = Enumerable.Range(0, fields.Count).OrderBy(i => fields[i].CanBeOmitted).ToArray();
        if (fields.Count == 0)
        {
            return;
        }

        DocEmitter.Summary(_code, "Makes a value of its members.");
        foreach (int i in ordered)
        {
            DocEmitter.Parameter(_code, nested.Parameters[i], fields[i]);
        }

        _code.Open("public " + nested.CSharpName + "(" + string.Join(", ", ordered.Select(i =>
            TypeOf(fields[i]) + " " + nested.Parameters[i] + (fields[i].CanBeOmitted ? " = null" : ""))) + ")");
        for (int i = 0; i < fields.Count; i++)
        {
            _code.Line(nested.Members[i] + " = " + nested.Parameters[i] + ";");
        }

        _code.Close();
    }

    private string TypeOf(FieldDeclaration field) => _context.Types.Public(field.Type.WithOptional(field.CanBeOmitted));
}
