namespace PromptGen.Templates.Parsing;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the source.</summary>
    EndOfFile,

    /// <summary>Text outside code, after white space control.</summary>
    Text,

    /// <summary>What an escape block holds.</summary>
    EscapedText,

    /// <summary><c>{{</c>, <c>{{-</c> or <c>{{~</c>; its value is the automatic indentation that it starts.</summary>
    CodeEnter,

    /// <summary><c>}}</c>, <c>-}}</c> or <c>~}}</c></summary>
    CodeExit,

    /// <summary>One or more line breaks in code.</summary>
    NewLine,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary>A name or a keyword; its value is the text.</summary>
    Identifier,

    /// <summary>A string literal; its value is the decoded text.</summary>
    String,

    /// <summary>A number; its value is the number.</summary>
    Number,

    /// <summary>Characters that are no token; an error was reported.</summary>
    Bad,

    /// <summary><c>(</c></summary>
    OpenParen,

    /// <summary><c>)</c></summary>
    CloseParen,

    /// <summary><c>[</c></summary>
    OpenBracket,

    /// <summary><c>]</c></summary>
    CloseBracket,

    /// <summary><c>{</c></summary>
    OpenBrace,

    /// <summary><c>}</c></summary>
    CloseBrace,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>.</c></summary>
    Dot,

    /// <summary><c>?.</c></summary>
    QuestionDot,

    /// <summary><c>..</c></summary>
    DotDot,

    /// <summary><c>..&lt;</c></summary>
    DotDotLess,

    /// <summary><c>?</c></summary>
    Question,

    /// <summary><c>??</c></summary>
    QuestionQuestion,

    /// <summary><c>|</c> or <c>|&gt;</c></summary>
    Pipe,

    /// <summary><c>||</c></summary>
    OrOr,

    /// <summary><c>&amp;&amp;</c></summary>
    AndAnd,

    /// <summary><c>=</c></summary>
    Assign,

    /// <summary><c>==</c></summary>
    EqualEqual,

    /// <summary><c>!</c></summary>
    Bang,

    /// <summary><c>!=</c></summary>
    BangEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterEqual,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>/</c></summary>
    Slash,

    /// <summary><c>//</c></summary>
    SlashSlash,

    /// <summary><c>%</c></summary>
    Percent,

    /// <summary>An operator of Scriban that this language leaves out: <c>++</c>, <c>+=</c>, <c>^</c>, <c>@</c>, <c>$</c>, ...</summary>
    Unsupported,
}
