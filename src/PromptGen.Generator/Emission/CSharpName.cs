using System;
using System.Collections.Generic;
using System.Text;

namespace PromptGen.Generator.Emission;

/// <summary>Turns the names of catalogues (<c>refund-request</c>, <c>customer_name</c>) into C# names.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",

        // Words with a meaning of their own only in some places; escaped everywhere, so that no compiler version minds.
        "await", "field", "file", "record", "required", "scoped", "value", "var", "yield", "nint", "nuint", "dynamic", "global",
        "where", "when", "with", "async", "args", "partial", "not", "and", "or",
    };

    /// <summary>The name of a type or member: words joined, each with a capital. <c>refund-request</c> gives <c>RefundRequest</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        bool startsWord = true;
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            if (result.Length == 0 && char.IsDigit(c))
            {
                result.Append('_');
            }

            result.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return result.Length == 0 ? "_" : result.ToString();
    }

    /// <summary>The name of a parameter or local: <c>customer_name</c> gives <c>customerName</c>.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>The name as it is written in code: with <c>@</c> where it would be a keyword.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;
}
