using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>Reads fields of the structs that callers pass.</summary>
internal static class FieldAccess
{
    /// <summary>A field as bodies compute with it: its default filled in, an enum as its text, a date as a <c>DateTime</c>.</summary>
    /// <param name="type">The object's type.</param>
    /// <param name="field">The field's position in it.</param>
    /// <param name="target">An expression of the struct; evaluated once.</param>
    /// <param name="types">The prompt's types.</param>
    /// <param name="literals">The prompt's texts.</param>
    public static string Read(PromptType type, int field, string target, TypeTable types, LiteralTable literals)
    {
        FieldDeclaration declaration = type.Fields[field];
        string value = target + "." + types.NestedOf(type).Members[field];
        return WithDefault(declaration, value, types, literals);
    }

    /// <summary>A field's or input's value as bodies compute with it.</summary>
    /// <param name="declaration">The field or input.</param>
    /// <param name="value">The value as the caller gave it; of the optional type when it can be omitted.</param>
    /// <param name="types">The prompt's types.</param>
    /// <param name="literals">The prompt's texts.</param>
    public static string WithDefault(FieldDeclaration declaration, string value, TypeTable types, LiteralTable literals)
    {
        PromptType given = declaration.Type.WithOptional(declaration.CanBeOmitted);
        string inner = types.ToInner(value, given);
        return declaration.Default is null ? inner : "(" + inner + " ?? " + ConstantEmitter.Emit(declaration.Default, declaration.Type, types, literals) + ")";
    }
}
