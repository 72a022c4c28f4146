using System.Text;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Collects a C# file: lines, blocks, indentation. The line break is always LF, so that the same catalogue gives the same
/// file on every machine. Texts from the catalogue go through <see cref="CSharpText"/> before they come here.
/// </summary>
internal sealed class CSharpWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>An empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>A line of code.</summary>
    public void Line(string code)
    {
        _text.Append(' ', _depth * 4).Append(code).Append('\n');
    }

    /// <summary>A line without indentation: a directive.</summary>
    public void Directive(string code) => _text.Append(code).Append('\n');

    /// <summary>A line of code and an opening brace; what follows is indented.</summary>
    public void Open(string code)
    {
        Line(code);
        Open();
    }

    /// <summary>An opening brace; what follows is indented.</summary>
    public void Open()
    {
        Line("{");
        _depth++;
    }

    /// <summary>The closing brace of the innermost block.</summary>
    public void Close(string after = "")
    {
        _depth--;
        Line("}" + after);
    }

    /// <summary>Indents what follows without a brace.</summary>
    public void Indent() => _depth++;

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public void Outdent() => _depth--;

    /// <summary>The file.</summary>
    public override string ToString() => _text.ToString();
}
