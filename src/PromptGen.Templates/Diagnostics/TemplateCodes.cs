namespace PromptGen.Templates.Diagnostics;

/// <summary>The ids of what can be wrong with a template. An id is never reused for another meaning.</summary>
public static class TemplateCodes
{
    /// <summary>The characters do not form a statement or expression of the language.</summary>
    public const string Syntax = "PG2001";

    /// <summary>A block, string, comment or bracket is opened and never closed, or closed and never opened.</summary>
    public const string Unterminated = "PG2002";

    /// <summary>A name is neither an input nor assigned before it is read.</summary>
    public const string UndeclaredVariable = "PG2003";

    /// <summary>An object has no such member.</summary>
    public const string UnknownMember = "PG2004";

    /// <summary>There is no such function, or it is left out of the language on purpose.</summary>
    public const string UnknownFunction = "PG2005";

    /// <summary>A function is given too few, too many or wrongly named arguments.</summary>
    public const string WrongArguments = "PG2006";

    /// <summary>An operator, function or statement does not take a value of this type.</summary>
    public const string TypeMismatch = "PG2007";

    /// <summary>A value that may be missing is used where one must be there.</summary>
    public const string MayBeMissing = "PG2008";

    /// <summary>A part of Scriban that this language leaves out.</summary>
    public const string Unsupported = "PG2009";

    /// <summary>The template is too deep or too long, or repeats itself too much.</summary>
    public const string LimitExceeded = "PG2010";

    /// <summary>An input, a loop variable or a built-in group is assigned to, or its name taken.</summary>
    public const string ReadOnly = "PG2011";

    /// <summary>A literal stands for no value: a bad escape, a number out of range.</summary>
    public const string BadLiteral = "PG2012";

    /// <summary>Text stands where it is never written: between <c>case</c> and its first <c>when</c>.</summary>
    public const string TextNeverWritten = "PG2013";

    /// <summary>An include names no partial, or one that cannot be included here.</summary>
    public const string UnknownPartial = "PG2020";

    /// <summary>Partials include each other in a circle, or too deep.</summary>
    public const string IncludeCycle = "PG2021";

    /// <summary>A role tag names no role, or stands where none may.</summary>
    public const string BadRole = "PG2030";

    /// <summary>Text stands before the first role of a chat prompt.</summary>
    public const string TextBeforeRole = "PG2031";

    /// <summary>An operation that can only fail, whatever the data: a division by a literal zero.</summary>
    public const string AlwaysFails = "PG2040";

    /// <summary>Text from an untrusted input reaches a system or developer message.</summary>
    public const string UntrustedInstruction = "PG2050";

    /// <summary>An untrusted text has no <c>max_length</c>.</summary>
    public const string NoMaxLength = "PG2051";

    /// <summary>An input is declared and never read.</summary>
    public const string UnusedInput = "PG2052";

    /// <summary>No data lead to a branch.</summary>
    public const string UnreachableBranch = "PG2053";
}
