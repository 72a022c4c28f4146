using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Channels.Trust.Json;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Channels.Admission;

/// <summary>Whether what an application was compiled to supply is what an override needs. Everything is matched by name, nothing by position.</summary>
internal sealed class ContractMatch
{
    private const string Build = "or build the application against this version";

    private ContractMatch()
    {
    }

    /// <summary>The first rule that is broken; null when none is.</summary>
    private Refusal? Broken { get; set; }

    /// <summary>Finds where each input of an override comes from.</summary>
    /// <param name="supplied">What the application supplies: the compiled contract's inputs.</param>
    /// <param name="needed">The override's inputs.</param>
    /// <param name="refusal">The first rule that is broken, in the order of the override's inputs; null when none is.</param>
    /// <returns>A source for each input of the override; null when a rule is broken.</returns>
    public static IReadOnlyList<InputSource>? Find(IReadOnlyList<FieldDeclaration> supplied, IReadOnlyList<FieldDeclaration> needed, out Refusal? refusal)
    {
        ContractMatch match = new();
        List<InputSource> sources = match.Fields(supplied, needed, "");
        refusal = match.Broken;
        return refusal is null ? sources : null;
    }

    private List<InputSource> Fields(IReadOnlyList<FieldDeclaration> supplied, IReadOnlyList<FieldDeclaration> needed, string prefix)
    {
        // Only inputs have defaults.
        string remedy = prefix.Length == 0 ? "make it optional or give it a default" : "make it optional";
        List<InputSource> sources = [];
        foreach (FieldDeclaration field in needed)
        {
            int slot = IndexOf(supplied, field.Name);
            string path = prefix + field.Name;
            if (slot < 0)
            {
                sources.Add(new InputSource(field.Name, slot, null, null));
                Require(
                    field.CanBeOmitted,
                    RefusalKind.InputMissing,
                    $"the override needs '{path}', which the application does not supply; {remedy}, {Build}");
                continue;
            }

            FieldDeclaration given = supplied[slot];
            Require(
                field.CanBeOmitted || !given.CanBeOmitted,
                RefusalKind.InputMayBeMissing,
                $"the override needs '{path}', which the application may leave out; {remedy}, {Build}");
            Func<TemplateValue, TemplateValue>? convert = Convert(given.Type, field.Type, path);
            Require(
                field.MaxLength is not { } most || most >= (given.MaxLength ?? int.MaxValue),
                RefusalKind.NarrowerLimit,
                string.Create(CultureInfo.InvariantCulture, $"the override takes at most {field.MaxLength} characters of '{path}', and the application may pass {Limit(given.MaxLength)}; keep its max_length, {Build}"));

            // The limits of an input hold for all that is in it, so that its fields need none of their own.
            sources.Add(new InputSource(field.Name, slot, prefix.Length == 0 ? TextLimit.Of(given) : null, convert));
        }

        return sources;
    }

    /// <summary>What turns a given value into one of the needed type; null when it is one. Whether the values may be missing has been asked.</summary>
    private Func<TemplateValue, TemplateValue>? Convert(PromptType given, PromptType needed, string path)
    {
        switch (given.Kind, needed.Kind)
        {
            case (TypeKind.Int, TypeKind.Number):
                return static value => TemplateValue.From((double)value.AsInt);
            case (TypeKind.Int, TypeKind.Decimal):
                return static value => TemplateValue.From((decimal)value.AsInt);
            case (TypeKind.Enum, TypeKind.Enum):
                CheckValues(given, needed, path);
                return null;
            case (TypeKind.List, TypeKind.List):
                return ConvertElements(given.Element!, needed.Element!, path + "[]");
            case (TypeKind.Object, TypeKind.Object):
                List<InputSource> fields = Fields(given.Fields, needed.Fields, path + ".");
                bool isSame = fields.Count == given.Fields.Count && fields.Select((f, i) => f.Slot == i && f.Convert is null).All(same => same);
                return isSame ? null : new ConvertedObject(fields).Of;
            default:
                Require(
                    given.Kind == needed.Kind,
                    RefusalKind.OtherType,
                    $"the override takes '{path}' as {Name(needed)}, and the application passes {Name(given)}; keep its type, {Build}");
                return null;
        }
    }

    private Func<TemplateValue, TemplateValue>? ConvertElements(PromptType given, PromptType needed, string path)
    {
        Require(
            needed.IsOptional || !given.IsOptional,
            RefusalKind.InputMayBeMissing,
            $"the override needs '{path}', which the application may leave out; make it optional, {Build}");
        return Convert(given, needed, path) is { } element ? new ConvertedList(element).Of : null;
    }

    private void CheckValues(PromptType given, PromptType needed, string path)
    {
        string[] unknown = [.. given.Values.Except(needed.Values, StringComparer.Ordinal)];
        Require(
            unknown.Length == 0,
            RefusalKind.UnknownEnumValue,
            $"the override does not know {string.Join(", ", unknown.Select(v => "'" + Shown.Short(v) + "'"))} of '{path}', which the application may pass; keep its values, {Build}");
    }

    private void Require(bool isKept, RefusalKind kind, string message) => Broken ??= isKept ? null : new Refusal(kind, message);

    private static int IndexOf(IReadOnlyList<FieldDeclaration> fields, string name)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (string.Equals(fields[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Limit(int? most) => most?.ToString(CultureInfo.InvariantCulture) ?? "any number";

    private static string Name(PromptType type) => type.Kind.ToString().ToLowerInvariant();
}
