using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Text;

namespace PromptGen.Generator.Emission;

/// <summary>Emits how the compiled version renders, to a string or messages and to UTF-8: straight-line code.</summary>
internal sealed class BakedRenderEmitter
{
    private const string Emitted = "global::PromptGen.Emitted.";

    private readonly PromptContext _context;
    private readonly CSharpWriter _code;
    private readonly NameScope _scope;
    private readonly Dictionary<int, string> _prepared = [];

    private BakedRenderEmitter(PromptContext context, CSharpWriter code)
    {
        _context = context;
        _code = code;

        // The same names in every overload: each is a scope of its own.
        _scope = new NameScope(context.Template.Inputs.Select(i => Parameters.NameOf(i).TrimStart('@')).Concat([Parameters.History, Parameters.Destination]).ToArray());
        foreach (InputSymbol input in context.Template.Inputs)
        {
            bool changes = input.Declaration.Default is not null || TypeTable.IsConverted(input.Declaration.Type);
            _prepared.Add(input.Slot, changes ? CSharpNames.Escape(_scope.Claim(Parameters.NameOf(input).TrimStart('@') + "Value")) : Parameters.NameOf(input));
        }
    }

    private RenderParameters Parameters => _context.Parameters;

    /// <summary>Emits all overloads.</summary>
    public static void Emit(PromptContext context, CSharpWriter code)
    {
        var emitter = new BakedRenderEmitter(context, code);
        if (context.IsChat)
        {
            emitter.EmitChat();
        }
        else
        {
            emitter.EmitText();
            emitter.EmitUtf8();
        }
    }

    private void EmitText()
    {
        _code.Line();
        _code.Open("private static " + AccessorEmitter.TextType + " " + _context.BakedMethod + "(" + Parameters.Declare(withDefaults: false) + ")");
        EmitPreparation();
        string identity = _context.CompiledClass + ".Identity";
        if (WholeLiteral() is { } text)
        {
            _code.Line("return new global::PromptGen.RenderedPrompt(" + _context.Literals.Expression(text) + ", " + identity + ");");
            _code.Close();
            return;
        }

        if (!_context.IsCostly)
        {
            EmitTwoPasses(identity);
        }

        if (_context.IsCostly || TakesLists())
        {
            string growing = _scope.Claim("growing");
            _code.Line("var " + growing + " = " + Emitted + "GrowingWriter.Start();");
            _code.Line(Write(growing));
            _code.Line("return new global::PromptGen.RenderedPrompt(" + growing + ".Finish(" + End() + "), " + identity + ");");
        }

        _code.Close();
    }

    /// <summary>Measures, then fills a string of exactly that length.</summary>
    private void EmitTwoPasses(string identity)
    {
        string length = _scope.Claim("length");
        string exact = _scope.Claim("exact");
        _code.Line("var " + length + " = default(" + Emitted + "LengthWriter);");
        _code.Line(Write(length));
        _code.Line("var " + exact + " = " + Emitted + "ExactWriter.For(" + length + ", " + End() + ");");
        _code.Line(Write(exact));
        if (!TakesLists())
        {
            _code.Line("return new global::PromptGen.RenderedPrompt(" + exact + ".Finish(), " + identity + ");");
            return;
        }

        string text = _scope.Claim("text");
        _code.Open("if (" + exact + ".FinishOrNull() is { } " + text + ")");
        _code.Line("return new global::PromptGen.RenderedPrompt(" + text + ", " + identity + ");");
        _code.Close();
        _code.Line();
        _code.Line("// A list changed between measuring and writing.");
    }

    private void EmitUtf8()
    {
        _code.Line();

        // On its own: inside another method, what the runtime compiles into one method may run out before the writer is all there.
        _code.Line(BodyEmitter.MethodImpl("NoInlining"));
        _code.Open("private static " + AccessorEmitter.Utf8Type + " " + _context.BakedMethod + "(" + Parameters.WithDestination(Parameters.Declare(withDefaults: false), declares: true) + ")");
        EmitPreparation();
        string writer = _scope.Claim("utf8");
        _code.Line("var " + writer + " = " + Emitted + "Utf8Writer.Start(" + Parameters.Destination + ");");
        if (_context.IsIndented)
        {
            // Indentation is put in afterwards, which only a buffer allows.
            string indented = _scope.Claim("indented");
            _code.Line("var " + indented + " = " + Emitted + "GrowingWriter.Start();");
            _code.Line(Write(indented));
            _code.Line(indented + ".FinishTo(ref " + writer + ", " + End() + ");");
        }
        else
        {
            _code.Line(Write(writer));
        }

        _code.Line(writer + ".Finish(" + End() + ");");
        _code.Line("return " + _context.CompiledClass + ".Identity;");
        _code.Close();
    }

    private void EmitChat()
    {
        _code.Line();
        _code.Open("private static " + AccessorEmitter.ChatType + " " + _context.BakedMethod + "(" + Parameters.Declare(withDefaults: false) + ")");
        EmitPreparation();
        if (_context.Joined is not null)
        {
            new JoinedChatEmitter(_context, _code, _scope, _prepared, PositionOf).Emit(_context.Joined);
            _code.Close();
            return;
        }

        if (!_context.IsCostly)
        {
            EmitMessagesInTwoPasses();
        }

        string writer = _scope.Claim("chat");
        _code.Line("var " + writer + " = " + Emitted + "ChatWriter.Start();");
        _code.Line(Write(writer));
        _code.Line("return new global::PromptGen.RenderedChat(" + writer + ".Finish(" + End() + "), " + _context.CompiledClass + ".Identity);");
        _code.Close();
    }

    /// <summary>Measures, then fills a string of exactly its length for each message.</summary>
    private void EmitMessagesInTwoPasses()
    {
        string lengths = _scope.Claim("lengths");
        string exact = _scope.Claim("exact");
        string messages = _scope.Claim("messages");
        _code.Line("var " + lengths + " = " + Emitted + "ChatLengthWriter.Start(" + ConstantEmitter.Number(MessageCount()) + ");");
        _code.Line(Write(lengths));
        _code.Line("var " + exact + " = " + lengths + ".Fill(" + End() + ");");
        _code.Line(Write(exact));
        _code.Open("if (" + exact + ".FinishOrNull() is { } " + messages + ")");
        _code.Line("return new global::PromptGen.RenderedChat(" + messages + ", " + _context.CompiledClass + ".Identity);");
        _code.Close();
        _code.Line();
        _code.Line("// A message ends with a value of white space alone, or a list changed between measuring and writing.");
    }

    /// <summary>How many messages there are whatever the arguments; 0 when they decide.</summary>
    private int MessageCount()
    {
        BoundTemplate template = _context.Template;
        int always = template.Body.Statements.Count(s => s is BoundRole);
        return template.UsesHistory || template.Partials.Any(p => p.HasRoles) || _context.FactsOf(template).RoleCount != always ? 0 : always;
    }

    /// <summary>Checks arguments, fills defaults in, turns enums and dates into what bodies compute with.</summary>
    private void EmitPreparation()
    {
        if (ValidationEmitter.IsNeeded(_context))
        {
            _code.Line(_context.ValidateMethod + "(" + ValidationEmitter.Pass(_context) + ");");
        }

        foreach (InputSymbol input in Parameters.Ordered)
        {
            string name = Parameters.NameOf(input);
            if (!IsRead(input))
            {
                // Part of the contract, but this version does not look at it.
                _code.Line("_ = " + name + ";");
            }
            else if (_prepared[input.Slot] != name)
            {
                string value = FieldAccess.WithDefault(input.Declaration, name, _context.Types, _context.Literals);
                _code.Line(_context.Types.Inner(input.Declaration.EffectiveType) + " " + _prepared[input.Slot] + " = " + value + ";");
            }
        }
    }

    private string Write(string writer)
    {
        IEnumerable<string> arguments = Parameters.Ordered.Where(IsRead).Select(i => _prepared[i.Slot]);
        IEnumerable<string> history = _context.Template.UsesHistory ? [Parameters.History] : [];
        return _context.WriteMethod + "(" + string.Join(", ", new[] { "ref " + writer }.Concat(history).Concat(arguments)) + ");";
    }

    /// <summary>Where the prompt ends: the place of what only its whole text shows.</summary>
    private string End() => PlaceOf(_context.Template.Source.Length);

    private string PlaceOf(int position) => "new " + Emitted + "Place(" + PositionOf(position) + ")";

    private string PositionOf(int position)
    {
        LinePosition at = _context.Template.Source.GetPosition(position);
        return ConstantEmitter.Number(at.Line) + ", " + ConstantEmitter.Number(at.Column);
    }

    private bool IsRead(InputSymbol input) => _context.FactsOf(_context.Template).IsRead(input);

    private bool TakesLists() => _context.Template.Inputs.Where(IsRead).Any(i => HoldsList(i.Declaration.Type));

    private static bool HoldsList(PromptType type) => type.Kind == TypeKind.List || type.Fields.Any(f => HoldsList(f.Type));

    /// <summary>The text of a prompt that is nothing but text.</summary>
    private string? WholeLiteral()
    {
        IReadOnlyList<BoundStatement> statements = _context.Template.Body.Statements;
        string? text = statements.All(s => s is BoundText && string.IsNullOrEmpty(s.Indent))
            ? string.Concat(statements.Cast<BoundText>().Select(s => s.Text))
            : null;
        return text?.Length > RenderLimits.OutputLength ? null : text;
    }
}
