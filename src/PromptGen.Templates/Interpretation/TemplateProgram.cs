using System;
using System.Buffers;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation.Nodes;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// A bound prompt, ready to be rendered any number of times by any number of threads. It uses no reflection and makes no
/// code, so it also runs where the application was compiled ahead of time.
/// </summary>
public sealed class TemplateProgram
{
    private const int ShortestBuffer = 256;

    private readonly StatementNode _body;
    private readonly TemplateValue[] _defaults;
    private readonly RenderPlace _end;
    private readonly int _valueCount;
    private readonly int _turnCount;
    private readonly int _expectedLength;

    private TemplateProgram(BoundTemplate template)
    {
        Id = template.Id;
        Kind = template.Kind;
        Contract = template.Contract;
        var layout = new ProgramLayout();
        _defaults = new TemplateValue[template.Inputs.Count];
        layout.TakeValues(_defaults.Length);
        for (int i = 0; i < _defaults.Length; i++)
        {
            _defaults[i] = Constants.FromDefault(template.Inputs[i].Declaration);
        }

        // A partial stands behind those it includes, so each finds them compiled.
        var partials = new List<PartialProgram>(template.Partials.Count);
        int textLength = 0;
        bool indents = Indentation.Matters(template);
        foreach (BoundPartial partial in template.Partials)
        {
            var compiler = new StatementCompiler(partial, firstInput: 0, partials, layout, indents);
            partials.Add(compiler.CompilePartial());
            textLength += compiler.TextLength;
        }

        var body = new StatementCompiler(template, firstInput: 0, partials, layout, indents);
        _body = body.Compile(template.Body);
        _end = new RenderPlace(template, new Text.TextSpan(template.Source.Length, 0));
        _valueCount = layout.ValueCount;
        _turnCount = layout.TurnCount;
        _expectedLength = Math.Min(RenderLimits.OutputLength, ShortestBuffer + textLength + body.TextLength);
    }

    /// <summary>The prompt's id.</summary>
    public string Id { get; }

    /// <summary>Whether it yields a text or messages.</summary>
    public PromptKind Kind { get; }

    /// <summary>What a caller supplies; an input's position is its slot.</summary>
    public PromptContract Contract { get; }

    /// <summary>Makes a prompt ready to run.</summary>
    /// <param name="template">A bound tree without errors.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="template"/> is a partial, which is never rendered alone.</exception>
    public static TemplateProgram Compile(BoundTemplate template)
    {
        if (template is null)
        {
            throw new ArgumentNullException(nameof(template));
        }

        return template.Kind == PromptKind.Partial
            ? throw new ArgumentException("A partial is not rendered alone.", nameof(template))
            : new TemplateProgram(template);
    }

    /// <summary>Renders a text prompt.</summary>
    /// <param name="arguments">The inputs by slot. Each is asked for once; a null takes the default of this version.</param>
    /// <exception cref="InvalidOperationException">The prompt is a chat prompt.</exception>
    /// <exception cref="PromptRenderException">The data make an operation fail: a 64-bit overflow, a zero divisor, a limit of <see cref="RenderLimits"/>.</exception>
    public string RenderText(IPromptArguments arguments)
    {
        RenderFrame frame = Start(arguments, PromptKind.Text);
        try
        {
            _body.Execute(ref frame);
            return frame.FinishText(_end).ToString();
        }
        finally
        {
            frame.Release();
        }
    }

    /// <summary>Renders a text prompt into a caller's buffer. Nothing is written when the rendering fails.</summary>
    /// <inheritdoc cref="RenderText(IPromptArguments)"/>
    /// <param name="arguments">The inputs by slot.</param>
    /// <param name="output">Takes the text.</param>
    public void RenderText(IPromptArguments arguments, IBufferWriter<char> output)
    {
        if (output is null)
        {
            throw new ArgumentNullException(nameof(output));
        }

        RenderFrame frame = Start(arguments, PromptKind.Text);
        try
        {
            _body.Execute(ref frame);
            output.Write(frame.FinishText(_end));
        }
        finally
        {
            frame.Release();
        }
    }

    /// <summary>Renders a chat prompt.</summary>
    /// <param name="arguments">The inputs by slot. Each is asked for once; a null takes the default of this version.</param>
    /// <param name="history">What <c>history</c> inserts; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The prompt is a text prompt.</exception>
    /// <exception cref="PromptRenderException">The data make an operation fail: a 64-bit overflow, a zero divisor, a limit of <see cref="RenderLimits"/>.</exception>
    public PromptMessage[] RenderMessages(IPromptArguments arguments, IReadOnlyList<PromptMessage>? history)
    {
        RenderFrame frame = Start(arguments, PromptKind.Chat);
        try
        {
            frame.History = history;
            _body.Execute(ref frame);
            frame.CloseMessage(_end);
            return frame.ToMessages();
        }
        finally
        {
            frame.Release();
        }
    }

    private RenderFrame Start(IPromptArguments arguments, PromptKind kind)
    {
        if (arguments is null)
        {
            throw new ArgumentNullException(nameof(arguments));
        }

        if (kind != Kind)
        {
            throw new InvalidOperationException(kind == PromptKind.Text ? Id + " is a chat prompt and yields messages, no text." : Id + " is a text prompt and yields no messages.");
        }

        var frame = new RenderFrame(_valueCount, _turnCount, _expectedLength);
        try
        {
            for (int i = 0; i < _defaults.Length; i++)
            {
                TemplateValue value = arguments.Get(i);
                frame.Values[i] = value.IsNull ? _defaults[i] : value;
            }
        }
        catch
        {
            frame.Release();
            throw;
        }

        return frame;
    }
}
