using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Text;

namespace PromptGen.Generator.Emission;

/// <summary>Emits the method that writes one body, the prompt's own or a partial's: straight-line code over any writer.</summary>
internal sealed partial class BodyEmitter
{
    /// <summary>The most statements of a body that is compiled into its caller, once for each pass.</summary>
    private const int InlinedStatements = 16;

    private const string Emitted = "global::PromptGen.Emitted.";

    /// <summary>What is white space on every platform that compiles or renders.</summary>
    internal static readonly char[] AsciiWhiteSpace = [' ', '\t', '\n', '\v', '\f', '\r'];

    private readonly PromptContext _context;
    private readonly BoundBody _body;
    private readonly BodyFacts _facts;
    private readonly CSharpWriter _code;
    private readonly NameScope _scope = new("TWriter");
    private readonly Dictionary<int, string> _inputs = [];
    private readonly Dictionary<LocalSymbol, string> _locals = [];
    private readonly Dictionary<LoopSymbol, LoopNames> _loops = [];
    private readonly string _history;
    private readonly string _steps;
    private readonly string _lineStart;
    private readonly string _output;
    private string _writer;

    private BodyEmitter(PromptContext context, BoundBody body, CSharpWriter code)
    {
        _context = context;
        _body = body;
        _facts = context.FactsOf(body);
        _code = code;
        if (body is BoundTemplate template)
        {
            foreach (InputSymbol input in template.Inputs)
            {
                _inputs.Add(input.Slot, CSharpNames.Escape(_scope.Claim(CSharpNames.Camel(input.Declaration.Name))));
            }
        }

        foreach (LocalSymbol local in body.Locals)
        {
            _locals.Add(local, CSharpNames.Escape(_scope.Claim(CSharpNames.Camel(local.Name))));
        }

        _history = _scope.Claim("history");
        _output = _scope.Claim("writer");
        _writer = _output;
        _steps = _scope.Claim("steps");
        _lineStart = _scope.Claim("isAtLineStart");
    }

    private TypeTable Types => _context.Types;

    /// <summary>Emits the method of the prompt's own body.</summary>
    public static void EmitTemplate(PromptContext context, CSharpWriter code) => new BodyEmitter(context, context.Template, code).EmitTemplate();

    /// <summary>Emits the method of a partial.</summary>
    public static void EmitPartial(PromptContext context, BoundPartial partial, CSharpWriter code) => new BodyEmitter(context, partial, code).EmitPartial(partial);

    /// <summary>The attribute that tells the runtime's compiler what to do with a method.</summary>
    public static string MethodImpl(string option) =>
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions." + option + ")]";

    private void EmitTemplate()
    {
        IEnumerable<string> inputs = _context.Parameters.Ordered
            .Where(_facts.IsRead)
            .Select(i => Types.Inner(i.Declaration.EffectiveType) + " " + _inputs[i.Slot]);
        EmitMethod(_context.WriteMethod, inputs, declaredLocals: 0);
    }

    private void EmitPartial(BoundPartial partial)
    {
        int inputCount = partial.Contract.Inputs.Count;
        IEnumerable<string> inputs = _body.Locals.Take(inputCount).Select(l => Types.Inner(l.Type) + " " + _locals[l]);
        EmitMethod(_context.MethodOf(partial), inputs, inputCount);
    }

    private void EmitMethod(string name, IEnumerable<string> inputs, int declaredLocals)
    {
        List<string> parameters = [];
        bool ownsSteps = _body is BoundTemplate;
        if (!ownsSteps && _context.HasLoops(_body))
        {
            parameters.Add("ref " + Emitted + "LoopSteps " + _steps);
        }

        if (_body.UsesHistory)
        {
            parameters.Add(RenderParameters.HistoryType + " " + _history);
        }

        parameters.AddRange(inputs);
        bool writesMessages = _body is BoundTemplate ? _context.IsChat : _body.HasRoles || _body.UsesHistory;

        // Measuring and writing want their positions in registers: a short body is compiled into its caller, a longer one works
        // on a copy of the writer, unless something it calls needs the writer itself.
        bool staysInRegisters = _body is BoundTemplate && !_context.IsCostly && _facts.Includes.Count == 0;
        if (staysInRegisters && _facts.StatementCount <= InlinedStatements)
        {
            _code.Line(MethodImpl("AggressiveInlining"));
        }

        bool copies = staysInRegisters && _facts.StatementCount > InlinedStatements;
        string target = copies ? _scope.Claim("target") : _writer;
        parameters.Insert(0, "ref TWriter " + target);
        _code.Line("private static void " + name + "<TWriter>(" + string.Join(", ", parameters) + ")");
        _code.Indent();
        string[] interfaces = writesMessages ? _context.IsIndented ? ["IMessageWriter", "IIndentingWriter"] : ["IMessageWriter"] : _context.IsIndented ? ["IIndentingWriter"] : ["IPromptWriter"];
        _code.Line("where TWriter : struct, " + string.Join(", ", interfaces.Select(i => Emitted + i)));
        _code.Outdent();
        _code.Open();
        if (copies)
        {
            _code.Line("TWriter " + _writer + " = " + target + ";");
        }

        if (ownsSteps && _context.HasLoops(_body))
        {
            _code.Line("var " + _steps + " = default(" + Emitted + "LoopSteps);");
        }

        if (_facts.IsIndented)
        {
            _code.Line("bool " + _lineStart + " = false;");
        }

        foreach (LocalSymbol local in _body.Locals.Skip(declaredLocals).Where(_facts.IsRead))
        {
            _code.Line(Types.Inner(local.Type) + " " + _locals[local] + " = " + EmptyOf(local) + ";");
        }

        EmitBlock(_body.Body);
        if (copies)
        {
            _code.Line(target + " = " + _writer + ";");
        }

        _code.Close();
    }

    private string EmptyOf(LocalSymbol local) =>
        local.Type.IsOptional ? "null"
        : TypeTable.IsValueType(local.Type) ? "default(" + Types.Inner(local.Type) + ")"
        : "null!";

    /// <summary>The place of a node as emitted code passes it.</summary>
    private string PlaceOf(BoundNode node) => "new " + Emitted + "Place(" + PositionOf(node) + ")";

    private string PositionOf(BoundNode node)
    {
        LinePosition position = _body.Source.GetPosition(node.Span.Start);
        string text = ConstantEmitter.Number(position.Line) + ", " + ConstantEmitter.Number(position.Column);
        return _body is BoundPartial ? text + ", " + CSharpText.Literal(_body.Id) : text;
    }
}
