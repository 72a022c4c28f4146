using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Generator.Emission;

/// <summary>The parameters of a prompt's <c>Render</c>: required inputs first, then the caller's messages, then optional inputs.</summary>
internal sealed class RenderParameters
{
    private readonly PromptContext _context;
    private readonly string[] _names;

    /// <summary>Names the parameters.</summary>
    public RenderParameters(PromptContext context)
    {
        _context = context;
        Scope = new NameScope();
        _names = context.Template.Inputs.Select(i => CSharpNames.Escape(Scope.Claim(CSharpNames.Camel(i.Declaration.Name)))).ToArray();
        History = Scope.Claim("history");
        Destination = Scope.Claim("destination");
    }

    /// <summary>The names in the methods that have these parameters.</summary>
    public NameScope Scope { get; }

    /// <summary>Name of the parameter for the caller's messages.</summary>
    public string History { get; }

    /// <summary>Name of the parameter for the buffer that UTF-8 is written to.</summary>
    public string Destination { get; }

    /// <summary>Name of an input's parameter, as it is written in code.</summary>
    public string NameOf(InputSymbol input) => _names[input.Slot];

    /// <summary>The inputs in the order of the parameters.</summary>
    public IEnumerable<InputSymbol> Ordered => Required.Concat(Optional);

    /// <summary>Inputs that a caller must give.</summary>
    public IEnumerable<InputSymbol> Required => _context.Template.Inputs.Where(i => !i.Declaration.CanBeOmitted);

    /// <summary>Inputs that a caller may leave out.</summary>
    public IEnumerable<InputSymbol> Optional => _context.Template.Inputs.Where(i => i.Declaration.CanBeOmitted);

    /// <summary>Type of an input's parameter; one that may be left out takes null.</summary>
    public string TypeOf(InputSymbol input) => _context.Types.Public(input.Declaration.Type.WithOptional(input.Declaration.CanBeOmitted));

    /// <summary>The parameters as they are declared.</summary>
    public string Declare(bool withDefaults = true)
    {
        IEnumerable<string> history = _context.Template.UsesHistory ? [HistoryType + " " + History] : [];
        return string.Join(", ", Required.Select(i => TypeOf(i) + " " + NameOf(i))
            .Concat(history)
            .Concat(Optional.Select(i => TypeOf(i) + " " + NameOf(i) + (withDefaults ? " = null" : ""))));
    }

    /// <summary>The parameters as they are passed on.</summary>
    public string Pass() => Pass(NameOf, History);

    /// <summary>The parameters as they are passed on from where they were kept.</summary>
    /// <param name="nameOf">Where an input's is.</param>
    /// <param name="history">Where the caller's messages are.</param>
    public string Pass(Func<InputSymbol, string> nameOf, string history)
    {
        IEnumerable<string> messages = _context.Template.UsesHistory ? [history] : [];
        return string.Join(", ", Required.Select(nameOf).Concat(messages).Concat(Optional.Select(nameOf)));
    }

    /// <summary>Parameters or arguments with that of the buffer in front.</summary>
    public string WithDestination(string others, bool declares = false) => Join((declares ? DestinationType + " " : "") + Destination, others);

    /// <summary>Two lists of parameters or arguments, of which the second may be empty.</summary>
    public static string Join(string first, string others) => others.Length == 0 ? first : first + ", " + others;

    /// <summary>An expression of a parameter's name. Where a parameter is itself called <c>nameof</c>, the operator is out of reach.</summary>
    public string Quote(string parameter) =>
        Array.IndexOf(_names, "nameof") < 0 ? "nameof(" + parameter + ")" : CSharpText.Literal(parameter.TrimStart('@'));

    /// <summary>Type of the parameter for the buffer.</summary>
    public const string DestinationType = "global::System.Buffers.IBufferWriter<byte>";

    /// <summary>Type of the parameter for the caller's messages.</summary>
    public const string HistoryType = "global::System.Collections.Generic.IReadOnlyList<global::PromptGen.PromptMessage>";
}
