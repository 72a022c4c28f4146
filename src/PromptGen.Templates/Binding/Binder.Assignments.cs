using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;

namespace PromptGen.Templates.Binding;

/// <content>Local variables: assigned, captured and read.</content>
internal sealed partial class Binder
{
    private int _captureDepth;

    private BoundStatement? BindAssignment(AssignmentSyntax syntax)
    {
        string name = syntax.Variable.Name;
        BoundExpression value = EnumToString(BindExpression(syntax.Value));
        if (!CheckNameIsFree(syntax.Variable, "a variable", isAssignment: true))
        {
            return null;
        }

        if (value.Type.Kind == TypeKind.Null)
        {
            return BindNullAssignment(syntax, name);
        }

        // What a rehearsal cannot bind is reported when the body is bound in earnest, for the types the variables then have.
        if (IsRehearsal && IsError(value))
        {
            return null;
        }

        LocalSymbol symbol = _names.GetOrAdd(name, value.Type);
        symbol.IntWidths |= IntWidthRules.Of(value);
        _flow.Assign(name, VariableState.In(symbol, value.Type.IsOptional));
        if (IsError(value))
        {
            return null;
        }

        UseLocal(symbol, value.Type);
        return new BoundAssign(symbol, value, syntax.Span);
    }

    /// <summary>Null goes to every place of the variable, so that no place keeps a value that the variable no longer has.</summary>
    private BoundBlock BindNullAssignment(AssignmentSyntax syntax, string name)
    {
        var statements = new List<BoundStatement>();
        foreach (LocalSymbol symbol in _names.Find(name))
        {
            if (symbol.Type.Kind != TypeKind.Error)
            {
                PromptType type = symbol.Type.WithOptional();
                UseLocal(symbol, type);
                statements.Add(new BoundAssign(symbol, new BoundLiteral(null, type, syntax.Value.Span), syntax.Span));
            }
        }

        _flow.Assign(name, VariableState.Missing);
        return new BoundBlock(statements, syntax.Span);
    }

    private BoundCapture? BindCapture(CaptureSyntax syntax)
    {
        bool isFree = CheckNameIsFree(syntax.Variable, "a variable", isAssignment: true);
        _captureDepth++;
        BoundBlock body = BindBlock(syntax.Body);
        _captureDepth--;
        if (!isFree)
        {
            return null;
        }

        LocalSymbol symbol = _names.GetOrAdd(syntax.Variable.Name, PromptType.String);
        UseLocal(symbol, PromptType.String);
        _flow.Assign(syntax.Variable.Name, VariableState.In(symbol, mayBeMissing: false));
        return new BoundCapture(symbol, body, syntax.Span);
    }

    private BoundExpression? ReadLocal(VariableSyntax syntax)
    {
        if (_flow.Find(syntax.Name) is not { } state)
        {
            return null;
        }

        if (state.Other is not null)
        {
            if (state.Symbol!.Type.Kind != TypeKind.Error && state.Other.Type.Kind != TypeKind.Error)
            {
                Error(
                    TemplateCodes.TypeMismatch,
                    syntax.Span,
                    $"`{syntax.Name}` holds {Describe(state.Symbol.Type.WithOptional(false))} on one way to this place and {Describe(state.Other.Type.WithOptional(false))} on another; use two names, or give both the same type");
            }

            return ErrorAt(syntax.Span);
        }

        if (state.Symbol is null)
        {
            return new BoundLiteral(null, PromptType.Null, syntax.Span);
        }

        if (state.Symbol.Type.Kind == TypeKind.Error)
        {
            return ErrorAt(syntax.Span);
        }

        bool mayBeMissing = state.MayBeMissing && !_flow.IsPresent(AccessPath.OfLocal(syntax.Name));
        if (state.MayBeMissing)
        {
            UseLocal(state.Symbol, state.Symbol.Type.WithOptional());
        }

        return new BoundLocal(state.Symbol, state.Symbol.Type.WithOptional(mayBeMissing), syntax.Span);
    }

    private bool CheckNameIsFree(VariableSyntax variable, string what, bool isAssignment = false)
    {
        string name = variable.Name;
        if (isAssignment && _inputs.ContainsKey(name))
        {
            Error(TemplateCodes.ReadOnly, variable.Span, $"`{name}` is an input and cannot be assigned; use another name");
            return false;
        }

        if (isAssignment && FindLoopVariable(name) is not null)
        {
            Error(TemplateCodes.ReadOnly, variable.Span, $"`{name}` is the variable of the loop around this and cannot be assigned; use another name");
            return false;
        }

        if (BuiltinCatalogue.IsGroup(name))
        {
            Error(TemplateCodes.ReadOnly, variable.Span, $"`{name}` is a group of built-in functions and cannot name {what}; use another name");
            return false;
        }

        if (_names.Count > BindingLimits.Locals)
        {
            Error(TemplateCodes.LimitExceeded, variable.Span, $"a template may have {BindingLimits.Locals} variables; move a part to a partial");
            return false;
        }

        return true;
    }

    private void UseLocal(LocalSymbol symbol, PromptType type)
    {
        if (!IsRehearsal)
        {
            _names.Use(symbol, type);
        }
    }
}
