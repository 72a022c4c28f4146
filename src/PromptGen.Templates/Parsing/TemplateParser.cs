using System.Globalization;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <summary>
/// Reads the template language: text in, tree and findings out. The grammar is a subset of Scriban's, read the way
/// Scriban's parser reads it; what that parser would read in a surprising way is an error here.
/// </summary>
/// <remarks>
/// After an error the parser goes on behind the statement that holds it, so that one run reports every error of a file.
/// Recursion is bounded by <see cref="MaxNesting"/> and the depth of an expression by <see cref="MaxExpressionDepth"/>, so
/// that whoever walks the tree may recurse. Time grows with the length of the source alone.
/// </remarks>
public sealed partial class TemplateParser
{
    /// <summary>The most blocks, and the most brackets and operands, within each other.</summary>
    public const int MaxNesting = 100;

    /// <summary>The greatest depth of an expression's tree; <c>a + b + c</c> has depth 3.</summary>
    public const int MaxExpressionDepth = 200;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Token[] _tokens;
    private int _index;

    // Above zero, line breaks are white space: within array brackets and behind a pipe.
    private int _lineBreaksHidden;

    // Set by an error until the statement that holds it ends; nothing more is reported for that statement.
    private bool _isRecovering;

    private TemplateParser(SourceText source, DiagnosticBag diagnostics, Token[] tokens)
    {
        _source = source;
        _diagnostics = diagnostics;
        _tokens = tokens;
    }

    /// <summary>Reads the template body of a prompt file. It never throws on any source; what is wrong goes to <paramref name="diagnostics"/>.</summary>
    /// <param name="source">The whole file, normalised.</param>
    /// <param name="bodyStart">Where the body starts, behind the front matter; spans are offsets of the whole file.</param>
    /// <param name="diagnostics">Takes every finding, each at its exact span.</param>
    /// <returns>The tree; where something could not be read it holds <see cref="MissingSyntax"/>.</returns>
    public static TemplateSyntax Parse(SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        var parser = new TemplateParser(source, diagnostics, Lexer.Read(source, bodyStart, diagnostics));
        BlockSyntax body = parser.ParseBlock(new BlockContext(BlockKind.Template, default, null), out _);
        return new TemplateSyntax(TextSpan.FromBounds(bodyStart, source.Length), body);
    }

    private ref readonly Token Current => ref _tokens[_index];

    private Token Previous => _tokens[_index == 0 ? 0 : _index - 1];

    /// <summary>The token behind the current one.</summary>
    private ref readonly Token PeekNext()
    {
        int index = _index;
        while (_tokens[index].Kind != TokenKind.EndOfFile)
        {
            index++;
            if (_lineBreaksHidden == 0 || _tokens[index].Kind != TokenKind.NewLine)
            {
                break;
            }
        }

        return ref _tokens[index];
    }

    /// <summary>Goes to the next token and gives the one left behind. The last token is never left.</summary>
    private Token Next()
    {
        Token token = Current;
        while (Current.Kind != TokenKind.EndOfFile)
        {
            _index++;
            if (_lineBreaksHidden == 0 || Current.Kind != TokenKind.NewLine)
            {
                break;
            }
        }

        return token;
    }

    private bool IsEndOfStatement => Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

    /// <summary>Reports an error and skips the rest of the statement.</summary>
    private void Fail(string code, TextSpan span, string message)
    {
        if (_isRecovering)
        {
            return;
        }

        _diagnostics.Error(code, span, message);
        _isRecovering = true;
        SkipStatement();
    }

    private void SkipStatement()
    {
        while (!IsEndOfStatement)
        {
            Next();
        }
    }

    /// <summary>Ends a statement: what stands here must be a line break, <c>;</c> or <c>}}</c>.</summary>
    private void ExpectEndOfStatement(string after)
    {
        if (!IsEndOfStatement)
        {
            Token found = Current;
            string hint = IsKeyword(found)
                ? $"; a statement such as `{found.Name}` starts behind `;`, a line break or in its own `{{{{ }}}}`"
                : "; statements are separated by `;` or a line break";
            Fail(TemplateCodes.Syntax, found.Span, $"{Capital(Describe(found))} cannot follow {after}{hint}");
        }

        _isRecovering = false;
    }

    /// <summary>A token as an error message names it.</summary>
    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.NewLine => "the end of the line",
        TokenKind.CodeExit => "the end of the code block",
        TokenKind.CodeEnter => "`{{`",
        TokenKind.String => "a string",
        TokenKind.Text or TokenKind.EscapedText => "text",
        _ => "`" + Shorten(_source.ToString(token.Span)) + "`",
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : text.Substring(0, 60) + "...";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private int LineOf(Token token) => _source.GetPosition(token.Start).Line;

    private string At(Token opener) => "opened at line " + LineOf(opener).ToString(CultureInfo.InvariantCulture);
}
