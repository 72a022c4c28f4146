#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PromptGen.Templates.Interpretation.Nodes;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// A text prompt of nothing but literal text and texts of the caller, as most short prompts are. Its length is known as soon as the texts are, so that it is
/// written at once where it stays, without a frame.
/// </summary>
internal sealed class FlatText
{
    private const int MostInputs = 8;

    private readonly InputNode[] _inputs;
    private readonly Part[] _parts;
    private readonly int[] _uses;
    private readonly long _literalLength;

    private FlatText(InputNode[] inputs, Part[] parts)
    {
        _inputs = inputs;
        _parts = parts;
        _uses = [.. inputs.Select((_, input) => parts.Count(p => p.Input == input))];
        _literalLength = parts.Sum(p => (long)p.Literal.Length);
    }

    /// <summary>The text of a program; null when it is of another kind.</summary>
    internal static FlatText? Of(StatementNode body)
    {
        if (body is not BlockNode block)
        {
            return null;
        }

        var inputs = new List<InputNode>();
        var parts = new List<Part>();
        foreach (ref readonly Step step in block.Steps)
        {
            int input = Part.NoInput;
            if (step.Input is { } read)
            {
                input = inputs.FindIndex(i => i.Slot == read.Slot);
                if (input < 0)
                {
                    input = inputs.Count;
                    inputs.Add(read);
                }
            }
            else if (step.Node is not null)
            {
                return null;
            }

            parts.Add(new Part(step.Literal, input));
        }

        return inputs.Count <= MostInputs ? new FlatText([.. inputs], [.. parts]) : null;
    }

    /// <summary>Renders the text.</summary>
    /// <param name="arguments">What the caller supplies; each input is asked for once.</param>
    /// <param name="end">Where a failure is reported.</param>
    internal string Render(PromptArguments arguments, RenderPlace end)
    {
        Texts texts = default;
        long length = _literalLength;
        for (int i = 0; i < _inputs.Length; i++)
        {
            string value = _inputs[i].AskText(arguments) ?? "";
            texts[i] = value;
            length += (long)value.Length * _uses[i];
        }

        RenderFrame.CheckWritten(length, end);

        // Nobody else has seen the string yet, as in string.Create, which would copy the texts for its callback.
        string text = new('\0', (int)length);
        Span<char> rest = MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in text.GetPinnableReference()), text.Length);
        foreach (ref readonly Part part in _parts.AsSpan())
        {
            part.Literal.CopyTo(rest);
            rest = rest[part.Literal.Length..];
            if (part.Input >= 0)
            {
                string value = texts[part.Input]!;
                value.CopyTo(rest);
                rest = rest[value.Length..];
            }
        }

        return text;
    }

    /// <summary>Literal text, and the input behind it.</summary>
    private readonly record struct Part(string Literal, int Input)
    {
        internal const int NoInput = -1;
    }

    [InlineArray(MostInputs)]
    private struct Texts
    {
        private string? _first;
    }
}
#endif
