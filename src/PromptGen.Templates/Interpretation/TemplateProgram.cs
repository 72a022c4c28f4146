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
#if NET8_0_OR_GREATER
    private readonly FlatText? _flat;
#endif
    private readonly InputNode[] _readFirst;
    private readonly RenderPlace _end;
    private readonly ProgramNeeds _needs;

    private TemplateProgram(BoundTemplate template)
    {
        Id = template.Id;
        Kind = template.Kind;
        Contract = template.Contract;
        var layout = new ProgramLayout();
        var inputs = new InputReads(template.Inputs);

        // A partial stands behind those it includes, so each finds them compiled.
        var partials = new List<PartialProgram>(template.Partials.Count);
        bool indents = Indentation.Matters(template);
        foreach (BoundPartial partial in template.Partials)
        {
            partials.Add(new StatementCompiler(partial, inputs, partials, layout, indents).CompilePartial());
        }

        _body = new StatementCompiler(template, inputs, partials, layout, indents).Compile(template.Body);
        _readFirst = inputs.Finish(layout);
#if NET8_0_OR_GREATER
        _flat = template.Kind == PromptKind.Text ? FlatText.Of(_body) : null;
#endif
        _end = new RenderPlace(template, new Text.TextSpan(template.Source.Length, 0));

        // What is indented has to lie in the buffer.
        int longestCopied = indents ? int.MaxValue : RenderFrame.ShortestPiece - 1;
        int buffer = Math.Min(RenderLimits.OutputLength, ShortestBuffer + layout.TextLength);
        _needs = new ProgramNeeds(layout.ValueCount, layout.TurnCount, buffer, longestCopied);
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
    /// <param name="arguments">The inputs by slot. Each is asked for at most once; a null takes the default of this version.</param>
    /// <exception cref="InvalidOperationException">The prompt is a chat prompt.</exception>
    /// <exception cref="PromptRenderException">The data make an operation fail: a 64-bit overflow, a zero divisor, a limit of <see cref="RenderLimits"/>.</exception>
    public string RenderText(IPromptArguments arguments)
    {
        PromptArguments adapted = Adapt(arguments, PromptKind.Text);
#if NET8_0_OR_GREATER
        if (_flat is not null)
        {
            return _flat.Render(adapted, _end);
        }
#endif

        RenderFrame frame = RenderFrame.Take(adapted, _needs);
        try
        {
            Run(frame);
            frame.CountWritten(_end);
            return frame.TakeText();
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

        TextRendering rendering = StartText(arguments);
        try
        {
            for (int i = 0; i < rendering.PartCount; i++)
            {
                output.Write(rendering.GetPart(i));
            }
        }
        finally
        {
            rendering.Dispose();
        }
    }

    /// <summary>Renders a text prompt for who reads the text in parts.</summary>
    /// <inheritdoc cref="RenderText(IPromptArguments)"/>
    /// <returns>The complete text, to be disposed of.</returns>
    public TextRendering StartText(IPromptArguments arguments)
    {
        RenderFrame frame = RenderFrame.Take(Adapt(arguments, PromptKind.Text), _needs);
        try
        {
            Run(frame);
            frame.CountWritten(_end);
            return new TextRendering(frame);
        }
        catch
        {
            frame.Release();
            throw;
        }
    }

    /// <summary>Renders a chat prompt.</summary>
    /// <param name="arguments">The inputs by slot. Each is asked for at most once; a null takes the default of this version.</param>
    /// <param name="history">What <c>history</c> inserts; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The prompt is a text prompt.</exception>
    /// <exception cref="PromptRenderException">The data make an operation fail: a 64-bit overflow, a zero divisor, a limit of <see cref="RenderLimits"/>.</exception>
    public PromptMessage[] RenderMessages(IPromptArguments arguments, IReadOnlyList<PromptMessage>? history)
    {
        RenderFrame frame = RenderFrame.Take(Adapt(arguments, PromptKind.Chat), _needs);
        try
        {
            frame.History = history;
            Run(frame);
            frame.CloseMessage(_end);
            return frame.ToMessages();
        }
        finally
        {
            frame.Release();
        }
    }

    private PromptArguments Adapt(IPromptArguments arguments, PromptKind kind)
    {
        if (arguments is null)
        {
            throw new ArgumentNullException(nameof(arguments));
        }

        if (kind != Kind)
        {
            throw new InvalidOperationException(kind == PromptKind.Text ? Id + " is a chat prompt and yields messages, no text." : Id + " is a text prompt and yields no messages.");
        }

        return arguments as PromptArguments ?? new AdaptedArguments(arguments);
    }

    /// <summary>Writes everything, whose length nobody has looked at yet.</summary>
    private void Run(RenderFrame frame)
    {
        foreach (InputNode input in _readFirst)
        {
            input.Read(frame);
        }

        _body.Execute(frame);
    }
}
