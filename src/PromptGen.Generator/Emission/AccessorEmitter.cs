using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Emits what callers call: <c>Render</c>, and <c>For(key).Render</c>. Each asks the slot and goes on with the compiled version when nothing may override it;
/// what it does otherwise stands elsewhere, so that the way of most calls stays short.
/// </summary>
internal sealed class AccessorEmitter
{
    /// <summary>What rendering a text gives.</summary>
    public const string TextType = "global::PromptGen.RenderedPrompt";

    /// <summary>What rendering to UTF-8 gives.</summary>
    public const string Utf8Type = "global::PromptGen.PromptIdentity";

    /// <summary>What rendering messages gives.</summary>
    public const string ChatType = "global::PromptGen.RenderedChat";

    private readonly PromptContext _context;
    private readonly CSharpWriter _code;

    private AccessorEmitter(PromptContext context, CSharpWriter code)
    {
        _context = context;
        _code = code;
    }

    private RenderParameters Parameters => _context.Parameters;

    /// <summary>Emits what callers see.</summary>
    public static void Emit(PromptContext context, CSharpWriter code)
    {
        var emitter = new AccessorEmitter(context, code);
        emitter.EmitRender();
        emitter.EmitFor();
    }

    private void EmitRender()
    {
        DocEmitter.Summary(_code, "Renders the prompt.");
        DocEmitter.Render(_code, _context);
        _code.Line(_context.IsChat
            ? "/// <returns>The messages and the version they are of.</returns>"
            : "/// <returns>The text and the version it is of; it converts to <see cref=\"string\"/> by itself.</returns>");
        EmitDeprecation();
        EmitMethod(_context.Visibility + " static ", "null");
        if (_context.IsChat)
        {
            return;
        }

        _code.Line();
        DocEmitter.Summary(_code, "Renders the prompt as UTF-8.");
        _code.Line("/// <param name=\"" + Parameters.Destination + "\">Where the bytes go.</param>");
        DocEmitter.Render(_code, _context);
        _code.Line("/// <returns>The version that was rendered.</returns>");
        EmitDeprecation();
        EmitUtf8Method(_context.Visibility + " static ", "null");
    }

    private void EmitFor()
    {
        _code.Line();
        DocEmitter.Summary(_code, "The prompt for a key: of a split that a channel says, a key always gets the same version.");
        _code.Line("/// <param name=\"key\">Whom or what it is rendered for, such as the id of a user. It stays in the process.</param>");
        EmitDeprecation();
        _code.Line(_context.Visibility + " static " + _context.KeyedStruct + " For(string key) => new " + _context.KeyedStruct + "(key);");
        _code.Line();
        DocEmitter.Summary(_code, "The prompt for a key.");
        _code.Open(_context.Visibility + " readonly struct " + _context.KeyedStruct);
        _code.Line("private readonly string _key;");
        _code.Line();
        _code.Open("internal " + _context.KeyedStruct + "(string key)");
        _code.Line("global::PromptGen.Emitted.Guard.NotNull(key, nameof(key));");
        _code.Line("_key = key;");
        _code.Close();
        _code.Line();
        DocEmitter.Summary(_code, "Renders the prompt; everything is as without a key.");
        EmitMethod("public ", "_key");
        if (!_context.IsChat)
        {
            _code.Line();
            DocEmitter.Summary(_code, "Renders the prompt as UTF-8; everything is as without a key.");
            EmitUtf8Method("public ", "_key");
        }

        _code.Close();
    }

    private void EmitMethod(string modifiers, string key) =>
        EmitHook(modifiers + (_context.IsChat ? ChatType : TextType) + " Render(" + Parameters.Declare() + ")", key, "", Parameters.Pass());

    private void EmitUtf8Method(string modifiers, string key) =>
        EmitHook(modifiers + Utf8Type + " Render(" + Parameters.WithDestination(Parameters.Declare(), declares: true) + ")", key, ", " + Parameters.Destination, Parameters.WithDestination(Parameters.Pass()));

    private void EmitHook(string declaration, string key, string destination, string baked)
    {
        string slot = _context.CompiledClass + ".Slot";
        string call = _context.BindMethod + "(" + Parameters.Pass() + ")";
        _code.Line(declaration);
        _code.Indent();
        _code.Line("=> " + slot + ".IsOpen ? " + slot + ".Render(" + key + ", " + call + destination + ") : " + _context.BakedMethod + "(" + baked + ");");
        _code.Outdent();
    }

    private void EmitDeprecation()
    {
        if (_context.Model.Deprecation is { } message)
        {
            _code.Line(ObsoleteEmitter.Attribute(UseCodes.DeprecatedAccessor, message, isError: false, _context.Model.HasObsoleteIds));
        }
    }
}
