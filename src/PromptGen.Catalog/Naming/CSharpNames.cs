using System;
using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Naming;

/// <summary>How the names of a catalogue become C# names.</summary>
public static class CSharpNames
{
    // The reserved words of C#; contextual ones are usable as names everywhere that generated code puts them.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>
    /// The name of a type or member: words joined, each with a capital, anything but letters and digits between words.
    /// <c>refund-request</c> gives <c>RefundRequest</c>, <c>3d</c> gives <c>_3d</c>. Empty when there is no letter or digit.
    /// </summary>
    public static string Pascal(string name)
    {
        char[] result = new char[name.Length + 1];
        int length = 0;
        bool startsWord = true;
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            if (length == 0 && !char.IsLetter(c))
            {
                result[length++] = '_';
            }

            result[length++] = startsWord ? char.ToUpperInvariant(c) : c;
            startsWord = false;
        }

        return new string(result, 0, length);
    }

    /// <summary>The name of a parameter, unescaped: <c>customer_name</c> gives <c>customerName</c>.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        return pascal.Length == 0 ? "" : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>The name as code writes it: with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>
    /// The classes of a prompt, outermost first and without the root class: <c>billing/refund-request</c> gives
    /// <c>Billing</c>, <c>RefundRequest</c>.
    /// </summary>
    public static ValueList<string> OfId(PromptId id)
    {
        string[] names = new string[id.Segments.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Pascal(id.Segments[i]);
        }

        return new ValueList<string>(names);
    }
}
