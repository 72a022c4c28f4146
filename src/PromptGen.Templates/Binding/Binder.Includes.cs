using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <content>Includes: a partial is bound once, against its own contract, and is given typed arguments.</content>
internal sealed partial class Binder
{
    /// <summary>Binds a partial that is met for the first time; null when it or what it includes has errors.</summary>
    public static BoundPartial? BindPartial(BindingSession session, PartialSource source, TemplateSyntax syntax, DiagnosticBag diagnostics)
    {
        session.Open.Add(source);
        var binder = new Binder(session, source.Source, source.Contract, source, diagnostics);
        BoundBlock body = binder.BindBody(syntax);
        session.Open.RemoveAt(session.Open.Count - 1);
        BoundPartial? partial = diagnostics.HasErrors
            ? null
            : new BoundPartial
            {
                Id = source.Id,
                Version = source.Version,
                Source = source.Source,
                Contract = source.Contract,
                Body = body,
                Locals = binder.FinishLocals(),
                Loops = binder.Loops,
                HasRoles = binder.HasRoles,
                UsesHistory = binder.UsesHistory,
                Index = session.Partials.Count,
            };
        session.AddPartial(source, partial, binder.Size, binder.Depth);
        return partial;
    }

    private BoundInclude? BindInclude(IncludeSyntax syntax)
    {
        PartialSource? source = _session.Resolver.Find(syntax.Id, _partial);
        if (source is null)
        {
            string? near = Suggestion.Find(syntax.Id, _session.Resolver.Ids);
            Error(TemplateCodes.UnknownPartial, syntax.IdSpan, $"there is no partial `{syntax.Id}`{Suggestion.Hint(near)}", near);
            BindArgumentsAlone(syntax);
            return null;
        }

        if (FindPartial(source, syntax) is not { } partial)
        {
            BindArgumentsAlone(syntax);
            return null;
        }

        if ((partial.HasRoles || partial.UsesHistory) && !CheckRoleAllowed(syntax.IdSpan, $"`{syntax.Id}` opens messages and"))
        {
            return null;
        }

        // A partial that was met in a shallow place may stand in a deep one too.
        int depth = _blockDepth + _session.DepthOf(partial);
        if (depth > BindingLimits.TotalBlockDepth)
        {
            RefuseDepth(syntax);
            return null;
        }

        _deepest = Math.Max(_deepest, depth);
        HasRoles |= partial.HasRoles;
        UsesHistory |= partial.UsesHistory;
        Count(syntax.Span, _session.SizeOf(partial));
        IReadOnlyList<BoundExpression>? arguments = BindPartialArguments(syntax, partial);
        return arguments is null ? null : new BoundInclude(partial, arguments, syntax.Span);
    }

    private BoundPartial? FindPartial(PartialSource source, IncludeSyntax syntax)
    {
        if (_session.TryGetPartial(source, out BoundPartial? known))
        {
            if (known is null)
            {
                Error(TemplateCodes.UnknownPartial, syntax.IdSpan, $"`{source.Id}` {source.Version} has errors of its own");
            }

            return known;
        }

        int open = _session.Open.FindIndex(p => p.Id == source.Id);
        if (open >= 0)
        {
            string circle = string.Join(" -> ", _session.Open.Skip(open).Select(p => p.Id).Concat([source.Id]));
            Error(TemplateCodes.IncludeCycle, syntax.IdSpan, $"`{source.Id}` includes itself: {circle}");
            return null;
        }

        if (_session.Open.Count >= BindingLimits.IncludeDepth)
        {
            Error(TemplateCodes.IncludeCycle, syntax.IdSpan, $"partials may include each other {BindingLimits.IncludeDepth} deep: {string.Join(" -> ", _session.Open.Select(p => p.Id))} -> {source.Id}");
            return null;
        }

        if (source.Contract.Kind != PromptKind.Partial)
        {
            Error(TemplateCodes.UnknownPartial, syntax.IdSpan, $"`{source.Id}` is a prompt, not a partial; say `kind: partial` in its front matter to include it");
            return null;
        }

        // Asked on the way in too, so that binding itself is never deeper.
        if (_session.OpenDepth + _blockDepth >= BindingLimits.TotalBlockDepth)
        {
            RefuseDepth(syntax);
            return null;
        }

        var diagnostics = new DiagnosticBag();
        TemplateSyntax parsed = TemplateParser.Parse(source.Source, source.BodyStart, diagnostics);
        _session.OpenDepth += _blockDepth;
        BoundPartial? partial = BindPartial(_session, source, parsed, diagnostics);
        _session.OpenDepth -= _blockDepth;
        foreach (Diagnostic diagnostic in diagnostics.Items)
        {
            _session.Diagnostics.Add(new PartialDiagnostic(source, diagnostic));
        }

        if (partial is null)
        {
            Diagnostic first = diagnostics.Items.First(d => d.Severity == DiagnosticSeverity.Error);
            LinePosition place = source.Source.GetPosition(first.Span.Start);
            _diagnostics.Error(TemplateCodes.UnknownPartial, syntax.IdSpan, $"`{source.Id}` {source.Version} has errors of its own; the first, at line {place.Line}: {first.Message}");
        }

        return partial;
    }

    private void RefuseDepth(IncludeSyntax syntax) =>
        Error(TemplateCodes.LimitExceeded, syntax.IdSpan, $"blocks may be nested {BindingLimits.TotalBlockDepth} deep together with those of partials; include `{syntax.Id}` outside of some");

    private List<BoundExpression>? BindPartialArguments(IncludeSyntax syntax, BoundPartial partial)
    {
        IReadOnlyList<FieldDeclaration> inputs = partial.Contract.Inputs;
        var given = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        bool fits = true;
        foreach (ArgumentSyntax argument in syntax.Arguments)
        {
            BoundExpression value = BindExpression(argument.Value);
            string name = argument.Name ?? string.Empty;
            FieldDeclaration? input = inputs.FirstOrDefault(i => i.Name == name);
            if (input is null)
            {
                string names = inputs.Count == 0 ? "it has none" : "it has " + string.Join(", ", inputs.Select(i => i.Name));
                string? near = Suggestion.Find(name, inputs.Select(i => i.Name));
                Error(TemplateCodes.WrongArguments, argument.NameSpan, $"`{syntax.Id}` has no input `{name}`{Suggestion.Hint(near)}; {names}", near);
                fits = false;
            }
            else if (given.ContainsKey(name))
            {
                Error(TemplateCodes.WrongArguments, argument.NameSpan, $"`{name}` is given twice");
                fits = false;
            }
            else
            {
                BoundExpression? converted = ConvertToInput(value, input);
                fits &= converted is not null;
                given.Add(name, converted ?? value);
            }
        }

        var arguments = new List<BoundExpression>(inputs.Count);
        foreach (FieldDeclaration input in inputs)
        {
            if (given.TryGetValue(input.Name, out BoundExpression? value))
            {
                arguments.Add(value);
            }
            else if (input.CanBeOmitted)
            {
                arguments.Add(PartialDefault.Of(input, syntax.Span));
            }
            else
            {
                Error(TemplateCodes.WrongArguments, syntax.IdSpan, $"`{syntax.Id}` needs `{input.Name}`, {Describe(input.Type)}; write `{input.Name}: …` behind its id");
                fits = false;
            }
        }

        return fits ? arguments : null;
    }

    /// <summary>An argument as the input's type; null when it does not fit, which is reported.</summary>
    private BoundExpression? ConvertToInput(BoundExpression value, FieldDeclaration input)
    {
        PromptType type = input.EffectiveType;
        if (IsError(value))
        {
            return null;
        }

        // A missing value where the input has a default means the default.
        if (value.Type.IsOptional && !type.IsOptional && input.Default is not null)
        {
            BoundExpression standard = PartialDefault.Of(input, value.Span);
            if (value.Type.Kind == TypeKind.Null)
            {
                return standard;
            }

            return ConvertToInput(Conversions.WithOptional(value, isOptional: false), input) is { } present
                ? new BoundCoalesce(Conversions.WithOptional(Conversions.To(value, present.Type.WithOptional()), isOptional: true), standard, type, value.Span)
                : null;
        }

        if (value.Type.IsOptional && !type.IsOptional)
        {
            RefuseMissing(value, $"`{input.Name}` is needed");
            return null;
        }

        if (value.Type.Kind == TypeKind.Null || Conversions.IsEmptyList(value) && type.Kind == TypeKind.List)
        {
            return Conversions.To(value, type);
        }

        BoundExpression? converted = null;
        if (Conversions.HaveSameShape(value.Type.WithOptional(false), type.WithOptional(false)))
        {
            converted = value;
        }
        else if (type.Kind == TypeKind.String && value.Type.Kind == TypeKind.Enum)
        {
            converted = EnumToString(value);
        }
        else if (type.Kind == TypeKind.Enum && value is BoundLiteral { Value: string text } literal)
        {
            if (!CheckMember(input, text, literal.Span))
            {
                return null;
            }

            converted = literal with { Type = type.WithOptional(false) };
        }
        else if (type.Kind is TypeKind.Number or TypeKind.Decimal && value.Type.Kind == TypeKind.Int)
        {
            converted = Conversions.ToNumeric(value, type.Kind);
        }
        else if (type.Kind == TypeKind.DateTime && value.Type.Kind == TypeKind.Date)
        {
            converted = ToDateTime(value);
        }

        if (converted is null)
        {
            string hint = type.Kind == value.Type.Kind && type.Kind is TypeKind.Object or TypeKind.List
                ? "; fields must agree in order, type, limit and default"
                : string.Empty;
            Error(TemplateCodes.TypeMismatch, value.Span, $"`{input.Name}` takes {Describe(type)}, and this is {Describe(value.Type)}{hint}");
            return null;
        }

        return Conversions.WithOptional(converted, type.IsOptional);
    }

    private bool CheckMember(FieldDeclaration input, string text, TextSpan span)
    {
        if (input.Type.Values.Contains(text))
        {
            return true;
        }

        string? near = Suggestion.Find(text, input.Type.Values);
        Error(TemplateCodes.TypeMismatch, span, $"\"{text}\" is no value of `{input.Name}`{Suggestion.Hint(near)}; its values are {string.Join(", ", input.Type.Values)}", near);
        return false;
    }

    // What is wrong with the arguments themselves is reported even when the partial is not known.
    private void BindArgumentsAlone(IncludeSyntax syntax)
    {
        foreach (ArgumentSyntax argument in syntax.Arguments)
        {
            BindExpression(argument.Value);
        }
    }
}
