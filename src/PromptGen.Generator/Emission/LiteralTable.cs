using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Decides where a prompt's texts live. String literals of one assembly share a heap of 16 MB (CS8103), so a prompt may have
/// only <see cref="Budget"/> UTF-16 units in it, which its shortest texts get; every other text is UTF-8 data that becomes a
/// string on first use. 10,000 prompts then take 2.5 MB of that heap at most.
/// </summary>
/// <remarks>A body is emitted twice: once to fill the table, once to write the code.</remarks>
internal sealed class LiteralTable
{
    /// <summary>UTF-16 units of string literals in one prompt.</summary>
    public const int Budget = 128;

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly string _className;
    private readonly bool _isWrittenAsUtf8;
    private HashSet<string>? _inline;

    /// <summary>A table of texts.</summary>
    /// <param name="className">The nested class in which data will live.</param>
    /// <param name="isWrittenAsUtf8">Whether a writer of UTF-8 may write the texts.</param>
    public LiteralTable(string className, bool isWrittenAsUtf8)
    {
        _className = className;
        _isWrittenAsUtf8 = isWrittenAsUtf8;
    }

    /// <summary>Whether some text is data.</summary>
    public bool HasData => _texts.Any(IsData);

    /// <summary>The texts that are data, with the number that is in their names.</summary>
    public IEnumerable<(int Number, string Text)> Data => _texts.Where(IsData).Select((text, number) => (number, text));

    /// <summary>Ends the first pass: every text is known.</summary>
    public void Decide()
    {
        _inline = new HashSet<string>(StringComparer.Ordinal);
        int rest = Budget;
        foreach (string text in _texts.OrderBy(t => t.Length).ThenBy(t => t, StringComparer.Ordinal))
        {
            // UTF-8 cannot hold half a surrogate pair, so such a text is a string literal whatever its length.
            if (CSharpText.HasLoneSurrogate(text))
            {
                _inline.Add(text);
            }
            else if (text.Length <= rest)
            {
                _inline.Add(text);
                rest -= text.Length;
            }
        }

        int number = 0;
        foreach (string text in _texts)
        {
            _indexes[text] = IsData(text) ? number++ : -1;
        }
    }

    /// <summary>An expression of type string.</summary>
    public string Expression(string text)
    {
        Register(text);
        return IsData(text) ? _className + "." + NameOf(text) : CSharpText.Literal(text);
    }

    /// <summary>A statement that writes the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="writer">The name of the writer.</param>
    /// <param name="isOutput">Whether the writer is that of the rendering, and not one that captures text.</param>
    public string Statement(string text, string writer, bool isOutput)
    {
        if (!isOutput || !_isWrittenAsUtf8 || CSharpText.HasLoneSurrogate(text))
        {
            return writer + ".Text(" + Expression(text) + ");";
        }

        Register(text);
        if (!IsData(text))
        {
            return writer + ".Literal(" + CSharpText.Literal(text) + ", " + CSharpText.Utf8Literal(text) + ");";
        }

        // Two statements: a choice among the arguments of one would keep the writer out of registers.
        string name = _className + "." + NameOf(text);
        return "if (" + writer + ".WritesUtf8) " + writer + ".Utf8(" + name + "Utf8, " + ConstantEmitter.Number(text.Length) + "); else " + writer + ".Text(" + name + ");";
    }

    private void Register(string text)
    {
        if (!_indexes.ContainsKey(text))
        {
            _indexes.Add(text, -1);
            _texts.Add(text);
        }
    }

    private bool IsData(string text) => _inline is not null && !_inline.Contains(text);

    private string NameOf(string text) => "Text" + _indexes[text].ToString(CultureInfo.InvariantCulture);
}
