using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Decides where a prompt's texts live. String literals of one assembly share a heap of 16 MB (CS8103), so a prompt may have
/// only <see cref="Budget"/> UTF-16 units in it, which its shortest texts get. 10,000 prompts then take 2.5 MB of that heap at most.
/// Every other text is UTF-8 data. What is ASCII is written from there, so that a prompt which was rendered holds nothing of it; other
/// text, and text that is a value, becomes a string on first use.
/// </summary>
/// <remarks>A body is emitted twice: once to fill the table, once to write the code.</remarks>
internal sealed class LiteralTable
{
    /// <summary>UTF-16 units of string literals in one prompt.</summary>
    public const int Budget = 128;

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readAsStrings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readAsUtf8 = new(StringComparer.Ordinal);
    private readonly string _className;
    private readonly bool _isWrittenAsUtf8;
    private readonly bool _isChat;
    private HashSet<string>? _inline;

    /// <summary>A table of texts.</summary>
    /// <param name="className">The nested class in which data will live.</param>
    /// <param name="isWrittenAsUtf8">Whether a writer of UTF-8 may write the texts.</param>
    /// <param name="isChat">Whether writers look for white space at the end of messages.</param>
    public LiteralTable(string className, bool isWrittenAsUtf8, bool isChat)
    {
        _className = className;
        _isWrittenAsUtf8 = isWrittenAsUtf8;
        _isChat = isChat;
    }

    /// <summary>Whether some text is data.</summary>
    public bool HasData => _texts.Any(IsData);

    /// <summary>The texts that are data, and how the code that was emitted reads them.</summary>
    public IEnumerable<LiteralData> Data => _texts.Where(IsData).Select(text => new LiteralData(NameOf(text), text, _readAsStrings.Contains(text), _readAsUtf8.Contains(text)));

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
        if (!IsData(text))
        {
            return CSharpText.Literal(text);
        }

        _readAsStrings.Add(text);
        return _className + "." + NameOf(text);
    }

    /// <summary>Statements that write the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="writer">The name of the writer.</param>
    /// <param name="isOutput">Whether the writer is that of the rendering, and not one that captures text.</param>
    public IEnumerable<string> Statements(string text, string writer, bool isOutput)
    {
        // What is longer than the budget is data. Of a chat, white space at its end is written as a string, which the writer can look at.
        string solid = _isChat && text.Length > Budget ? text.TrimEnd(BodyEmitter.AsciiWhiteSpace) : text;
        return solid.Length == 0 || solid.Length == text.Length
            ? [Statement(text, writer, isOutput)]
            : [Statement(solid, writer, isOutput), Statement(text.Substring(solid.Length), writer, isOutput)];
    }

    private string Statement(string text, string writer, bool isOutput)
    {
        Register(text);
        bool isUtf8 = isOutput && _isWrittenAsUtf8 && !CSharpText.HasLoneSurrogate(text);
        if (!IsData(text))
        {
            return isUtf8 ? writer + ".Literal(" + CSharpText.Literal(text) + ", " + CSharpText.Utf8Literal(text) + ");" : writer + ".Text(" + CSharpText.Literal(text) + ");";
        }

        string bytes = _className + "." + NameOf(text) + "Utf8";
        if (CSharpText.IsAscii(text) && !(_isChat && char.IsWhiteSpace(text[text.Length - 1])))
        {
            _readAsUtf8.Add(text);
            return writer + ".Ascii(" + bytes + ");";
        }

        if (!isUtf8)
        {
            return writer + ".Text(" + Expression(text) + ");";
        }

        // Two statements: a choice among the arguments of one would keep the writer out of registers.
        _readAsUtf8.Add(text);
        return "if (" + writer + ".WritesUtf8) " + writer + ".Utf8(" + bytes + ", " + ConstantEmitter.Number(text.Length) + "); else " + writer + ".Text(" + Expression(text) + ");";
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
