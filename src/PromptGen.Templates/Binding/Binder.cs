using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <summary>Binds the body of one template or partial. Its parts: statements, loops, assignments, includes, expressions, operators, members, calls.</summary>
internal sealed partial class Binder
{
    private readonly BindingSession _session;
    private readonly SourceText _source;
    private readonly PromptContract _contract;
    private readonly PartialSource? _partial;
    private readonly DiagnosticBag _diagnostics;
    private readonly NameTable _names = new();
    private readonly Dictionary<string, int> _inputs;
    private readonly List<InputSymbol> _inputSymbols;
    private readonly List<LocalSymbol> _inputLocals = [];
    private readonly List<LoopSymbol> _loops = [];

    private FlowState _flow = new();

    // Above zero while a loop's body is bound only to learn what it assigns: nothing is reported and nothing kept.
    private int _rehearsals;

    // The first expression without a meaning; something was reported for it.
    private TextSpan? _firstFailure;
    private int _blockDepth;
    private int _deepest;
    private int _expressionDepth;
    private int _size;
    private bool _exhausted;

    /// <summary>Prepares to bind a body; <paramref name="partial"/> is null for a prompt.</summary>
    public Binder(BindingSession session, SourceText source, PromptContract contract, PartialSource? partial, DiagnosticBag diagnostics)
    {
        _session = session;
        _source = source;
        _contract = contract;
        _partial = partial;
        _diagnostics = diagnostics;
        _inputs = new Dictionary<string, int>(contract.Inputs.Count, StringComparer.Ordinal);
        _inputSymbols = new List<InputSymbol>(contract.Inputs.Count);
        for (int i = 0; i < contract.Inputs.Count; i++)
        {
            FieldDeclaration input = contract.Inputs[i];
            _inputs[input.Name] = i;
            if (partial is null)
            {
                _inputSymbols.Add(new InputSymbol(i, input));
            }
            else
            {
                _inputLocals.Add(_names.AddInput(input));
            }
        }
    }

    /// <summary>The inputs by slot; empty for a partial.</summary>
    public IReadOnlyList<InputSymbol> Inputs => _inputSymbols;

    /// <summary>The loop variables of the bound body.</summary>
    public IReadOnlyList<LoopSymbol> Loops => _loops;

    /// <summary>Whether a role tag was met, also in a partial.</summary>
    public bool HasRoles { get; private set; }

    /// <summary>Whether <c>history</c> was met, also in a partial.</summary>
    public bool UsesHistory { get; private set; }

    /// <summary>Nodes of the bound body and of what it includes, at most one more than allowed.</summary>
    public int Size => _size;

    /// <summary>The most blocks that are nested in one another, those of what it includes counted in.</summary>
    public int Depth => _deepest;

    private bool IsRehearsal => _rehearsals > 0;

    /// <summary>Binds the whole body. What has no meaning is left out of it, and then there is an error.</summary>
    public BoundBlock BindBody(TemplateSyntax syntax)
    {
        BoundBlock body = BindBlock(syntax.Body);
        if (_firstFailure is { } span && !_diagnostics.HasErrors)
        {
            _diagnostics.Error(TemplateCodes.TypeMismatch, span, "The type of this cannot be told; give each variable one type on every way to this place");
        }

        return body;
    }

    /// <summary>The storage places the body uses.</summary>
    public IReadOnlyList<LocalSymbol> FinishLocals() => _names.Finish();

    private void Error(string code, TextSpan span, string message, string? suggestion = null)
    {
        if (!IsRehearsal)
        {
            _diagnostics.Error(code, span, Suggestion.Sentence(message), suggestion);
        }
    }

    /// <summary>Counts a node. False when the template has too many: the error is reported once and nothing more is bound.</summary>
    private bool Count(TextSpan span, int nodes = 1)
    {
        if (_exhausted)
        {
            return false;
        }

        if (!IsRehearsal)
        {
            _size = Math.Min(BindingLimits.Nodes + 1, _size + nodes);
        }

        if (_size <= BindingLimits.Nodes && _session.Step())
        {
            return true;
        }

        _exhausted = true;
        _diagnostics.Error(
            TemplateCodes.LimitExceeded,
            span,
            _size > BindingLimits.Nodes
                ? $"The template has more than {BindingLimits.Nodes} statements and expressions here, with everything it includes; split the prompt"
                : "The template nests loops that assign variables too often to be checked; assign outside the inner loops");
        return false;
    }
}
