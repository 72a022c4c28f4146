using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;

namespace PromptGen.Templates.Binding;

/// <content>Members of objects, lists, texts and dates; elements of lists.</content>
internal sealed partial class Binder
{
    private BoundExpression BindMember(MemberSyntax syntax)
    {
        if (syntax.Target is VariableSyntax { Name: "for" })
        {
            return BindLoopProperty(syntax);
        }

        if (FindGroup(syntax.Target) is { } group)
        {
            return BindCall(group, syntax, [], syntax.Span);
        }

        BoundExpression target = BindExpression(syntax.Target);
        if (IsError(target))
        {
            return target;
        }

        if (target.Type.Kind == TypeKind.Null)
        {
            return syntax.IsNullConditional
                ? new BoundLiteral(null, PromptType.Null, syntax.Span)
                : RefuseMissing(target, $"`{syntax.Name}` of it cannot be read");
        }

        if (target.Type.IsOptional && !syntax.IsNullConditional)
        {
            if (CheckMember(target.Type, syntax))
            {
                string name = SourceOf(syntax.Target);
                Error(
                    TemplateCodes.MayBeMissing,
                    syntax.Span,
                    $"{NameOf(target)} may be missing, and then it has no `{syntax.Name}`; write `{name}?.{syntax.Name}`, or ask `{{{{ if {name} }}}}` first");
            }

            return ErrorAt(syntax.Span);
        }

        return CheckMember(target.Type, syntax) ? Narrow(ReadMember(target, syntax)) : ErrorAt(syntax.Span);
    }

    private static BoundExpression ReadMember(BoundExpression target, MemberSyntax syntax)
    {
        if (target.Type.Kind == TypeKind.Object)
        {
            int field = target.Type.IndexOfField(syntax.Name);
            PromptType type = target.Type.Fields[field].EffectiveType;
            return new BoundMember(target, field, type.WithOptional(type.IsOptional || target.Type.IsOptional), syntax.Span);
        }

        BoundExpression present = Conversions.WithOptional(target, isOptional: false);
        BoundExpression member = target.Type.IsDate
            ? new BoundDateMember(present, syntax.Name, syntax.Span)
            : new BoundSize(present, syntax.Span);
        if (!target.Type.IsOptional)
        {
            return member;
        }

        PromptType optional = PromptType.Int.WithOptional();
        return new BoundConditional(
            new BoundIsNull(target, Negated: false, target.Span),
            new BoundLiteral(null, optional, syntax.Span),
            Conversions.WithOptional(member, isOptional: true),
            optional,
            syntax.Span);
    }

    /// <summary>Whether values of the type have such a member; if not, that is reported.</summary>
    private bool CheckMember(PromptType type, MemberSyntax syntax)
    {
        string name = syntax.Name;
        bool isKnown = type.Kind switch
        {
            TypeKind.Object => type.IndexOfField(name) >= 0,
            TypeKind.List or TypeKind.String or TypeKind.Enum => name == "size",
            TypeKind.Date or TypeKind.DateTime => DateMembers.Find(name) is not null,
            _ => false,
        };
        if (isKnown)
        {
            return true;
        }

        string? near = type.Kind switch
        {
            TypeKind.Object => Suggestion.Find(name, type.Fields.Select(f => f.Name)),
            TypeKind.List when name is "length" or "count" => "size",
            TypeKind.String or TypeKind.Enum => Suggestion.Find(name, ["size"]),
            TypeKind.Date or TypeKind.DateTime => Suggestion.Find(name, DateMembers.All.Select(m => m.Name)),
            _ => null,
        };
        string problem = type.Kind switch
        {
            TypeKind.Object => Suggestion.Hint(near) + "; it has " + string.Join(", ", type.Fields.Select(f => f.Name)),
            TypeKind.List => near is null ? ListHint(name) : Suggestion.Hint(near),
            TypeKind.String or TypeKind.Enum => Suggestion.Hint(near) + "; a text has only `size`, and functions: `… | string.upcase`",
            TypeKind.Date or TypeKind.DateTime => Suggestion.Hint(near) + "; it has " + string.Join(", ", DateMembers.All.Select(m => m.Name)),
            _ => "; it has no members",
        };
        Error(TemplateCodes.UnknownMember, syntax.NameSpan, $"{Describe(type.WithOptional(false))} has no `{name}`{problem}", near);
        return false;
    }

    private static string ListHint(string name) => name switch
    {
        "first" or "last" or "reverse" or "sort" => $"; write `… | array.{name}`",
        _ => "; a list has only `size`; a member of its elements is read in a loop or by index: `xs[0]?." + name + "`",
    };

    private BoundExpression BindIndex(IndexSyntax syntax)
    {
        BoundExpression target = BindExpression(syntax.Target);
        BoundExpression index = BindExpression(syntax.Index);
        if (IsError(target) || IsError(index))
        {
            return ErrorAt(syntax.Span);
        }

        if (target.Type.IsOptional)
        {
            return RefuseMissing(target, "it cannot be indexed then");
        }

        if (target.Type.Kind == TypeKind.Object && index is BoundLiteral { Value: string field })
        {
            var member = new MemberSyntax(syntax.Span, syntax.Target, field, syntax.Index.Span, IsNullConditional: false);
            return CheckMember(target.Type, member) ? Narrow(ReadMember(target, member)) : ErrorAt(syntax.Span);
        }

        if (target.Type.Kind != TypeKind.List)
        {
            string fix = target.Type.IsText ? "; to take a part of a text use `string.slice`" : string.Empty;
            return Refuse(TemplateCodes.TypeMismatch, syntax.Target.Span, $"only a list can be indexed, and this is {Describe(target.Type)}{fix}");
        }

        if (index.Type.Kind != TypeKind.Int)
        {
            return Refuse(TemplateCodes.TypeMismatch, syntax.Index.Span, $"a list is indexed by an int, and this is {Describe(index.Type)}");
        }

        if (index.Type.IsOptional)
        {
            return RefuseMissing(index, "a list cannot be indexed with it then");
        }

        return new BoundIndex(target, index, target.Type.Element!.WithOptional(), syntax.Span);
    }

    /// <summary>The group of built-ins that a name means here; null when it means something else.</summary>
    private string? FindGroup(ExpressionSyntax syntax) =>
        syntax is VariableSyntax { Name: var name } && BuiltinCatalogue.IsGroup(name) && IsFree(name) ? name : null;

    private bool IsFree(string name) => FindLoopVariable(name) is null && !_inputs.ContainsKey(name) && _flow.Find(name) is null;
}
