using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>Emits the check of all arguments, to the depths of lists and objects, before anything is rendered.</summary>
internal sealed class ValidationEmitter
{
    private const string Guard = "global::PromptGen.Emitted.Guard.";

    private readonly PromptContext _context;
    private readonly CSharpWriter _code;
    private readonly NameScope _scope;
    private readonly List<string> _indexes = [];
    private string _parameter = "";

    private ValidationEmitter(PromptContext context, CSharpWriter code)
    {
        _context = context;
        _code = code;
        _scope = new NameScope(context.Template.Inputs.Select(i => context.Parameters.NameOf(i).TrimStart('@')).ToArray());
    }

    /// <summary>Whether an argument can be wrong at all.</summary>
    public static bool IsNeeded(PromptContext context) => context.Template.UsesHistory || Checked(context).Any();

    /// <summary>The method's arguments, as a call passes them.</summary>
    public static string Pass(PromptContext context)
    {
        IEnumerable<string> names = Checked(context).Select(context.Parameters.NameOf);
        return string.Join(", ", context.Template.UsesHistory ? names.Concat([context.Parameters.History]) : names);
    }

    /// <summary>Emits the method.</summary>
    public static void Emit(PromptContext context, CSharpWriter code) => new ValidationEmitter(context, code).Emit();

    private static IEnumerable<InputSymbol> Checked(PromptContext context) =>
        context.Parameters.Ordered.Where(i => CanBeWrong(Given(i.Declaration), i.Declaration.MaxLength));

    private static PromptType Given(FieldDeclaration declaration) => declaration.Type.WithOptional(declaration.CanBeOmitted);

    private static bool CanBeWrong(PromptType type, int? maxLength) => type.Kind switch
    {
        TypeKind.String => !type.IsOptional || maxLength is not null,
        TypeKind.Enum => true,
        TypeKind.List => !type.IsOptional || CanBeWrong(type.Element!, maxLength),
        TypeKind.Object => type.Fields.Any(f => CanBeWrong(Given(f), f.MaxLength)),
        _ => false,
    };

    private void Emit()
    {
        RenderParameters parameters = _context.Parameters;
        List<string> declared = Checked(_context).Select(i => parameters.TypeOf(i) + " " + parameters.NameOf(i)).ToList();
        if (_context.Template.UsesHistory)
        {
            declared.Add(RenderParameters.HistoryType + " " + parameters.History);
        }

        _code.Line();
        _code.Open("private static void " + _context.ValidateMethod + "(" + string.Join(", ", declared) + ")");
        foreach (InputSymbol input in Checked(_context))
        {
            _parameter = parameters.Quote(parameters.NameOf(input));
            Check(Given(input.Declaration), input.Declaration.MaxLength, parameters.NameOf(input), "");
        }

        if (_context.Template.UsesHistory)
        {
            _code.Line(Guard + "History(" + parameters.History + ", " + parameters.Quote(parameters.History) + ");");
        }

        _code.Close();
    }

    /// <summary>Emits the checks of one value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="maxLength">The limit of a text, or of the texts in a list.</param>
    /// <param name="value">An expression that may be evaluated more than once.</param>
    /// <param name="pattern">Where it lies in the argument; empty for the argument itself.</param>
    private void Check(PromptType type, int? maxLength, string value, string pattern)
    {
        string place = pattern.Length == 0 ? _parameter : string.Join(", ", new[] { _parameter, CSharpText.Literal(pattern) }.Concat(_indexes.Take(4)));
        string part = pattern.Length == 0 ? "" : "Part";
        if (!type.IsOptional && !TypeTable.IsValueType(type) && type.Kind != TypeKind.Enum)
        {
            _code.Line(Guard + part + "NotNull(" + value + ", " + place + ");");
        }

        if (type.Kind == TypeKind.String && maxLength is { } limit)
        {
            _code.Line(Guard + part + "MaxLength(" + value + ", " + ConstantEmitter.Number(limit) + ", " + place + ");");
        }

        switch (type.Kind)
        {
            case TypeKind.Enum:
                WithPresent(type, value, present => _code.Line(
                    Guard + "Defined((int)" + present + ", " + ConstantEmitter.Number(type.Values.Count) + ", "
                    + (pattern.Length == 0 ? _parameter + ", \"\"" : place) + ");"));
                break;
            case TypeKind.Object when CanBeWrong(type, null):
                WithPresent(type, value, present => CheckFields(type, present, pattern));
                break;
            case TypeKind.List when CanBeWrong(type.Element!, maxLength):
                CheckElements(type, maxLength, value, pattern);
                break;
            default:
                break;
        }
    }

    private void CheckFields(PromptType type, string value, string pattern)
    {
        NestedType nested = _context.Types.NestedOf(type);
        for (int i = 0; i < type.Fields.Count; i++)
        {
            FieldDeclaration field = type.Fields[i];
            if (CanBeWrong(Given(field), field.MaxLength))
            {
                Check(Given(field), field.MaxLength, value + "." + nested.Members[i], pattern + "." + field.Name);
            }
        }
    }

    private void CheckElements(PromptType type, int? maxLength, string value, string pattern)
    {
        string list = _scope.Claim("list");
        string index = _scope.Claim("i");
        string element = _scope.Claim("element");
        _code.Line("var " + list + " = global::PromptGen.Emitted.ListView.Of(" + value + ");");
        _code.Open("for (int " + index + " = 0; " + index + " < " + list + ".Count; " + index + "++)");
        _code.Line(_context.Types.Public(type.Element!) + " " + element + " = " + list + "[" + index + "];");
        _indexes.Add(index);
        Check(type.Element!, maxLength, element, pattern + "[]");
        _indexes.RemoveAt(_indexes.Count - 1);
        _code.Close();
    }

    private void WithPresent(PromptType type, string value, Action<string> emit)
    {
        if (!type.IsOptional)
        {
            emit(value);
            return;
        }

        string present = _scope.Claim("present");
        _code.Open("if (" + value + " is { } " + present + ")");
        emit(present);
        _code.Close();
    }
}
