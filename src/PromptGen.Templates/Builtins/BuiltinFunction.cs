using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>
/// A built-in function: its typed signature, the name of the C# method that emitted code calls, and the delegate that the
/// interpreter calls. Both run the same implementation.
/// </summary>
public sealed class BuiltinFunction
{
    /// <summary>Name of the group: <c>string</c>, <c>array</c>, <c>math</c>, <c>date</c> or <c>object</c>.</summary>
    public required string Group { get; init; }

    /// <summary>Name in the group.</summary>
    public required string Name { get; init; }

    /// <summary>The parameters; the first takes a piped value.</summary>
    public required IReadOnlyList<BuiltinParameter> Parameters { get; init; }

    /// <summary>
    /// The result's type for argument types (one per parameter, a left-out one's type is <see cref="PromptType.Null"/>), or an
    /// error in words when they do not fit <see cref="Parameters"/> or this combination has no meaning: the check is complete.
    /// The text of a literal argument (also an int's: <c>2</c>) is in the second list, null for what is no literal.
    /// </summary>
    public required Func<IReadOnlyList<PromptType>, IReadOnlyList<string?>, BuiltinResult> GetResult { get; init; }

    /// <summary>Class and method that emitted code calls, for example <c>StringBuiltins.Upcase</c>, in the namespace of this type.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// The same function for the interpreter: one value per parameter, as evaluated, null for what was left out; defaults and
    /// conversions (int to number, scalars to text) happen inside.
    /// </summary>
    public required Func<IReadOnlyList<TemplateValue>, SourcePosition, TemplateValue> Invoke { get; init; }

    /// <summary>Whether only data can show that it fails: the method then takes a trailing <see cref="SourcePosition"/>.</summary>
    public bool CanFail { get; init; }

    /// <summary>
    /// Whether the method needs to format, compare or order elements: it then takes an <see cref="IElementOperations{T}"/> struct
    /// for the first list's element type, before the position.
    /// </summary>
    public bool TakesElementOperations { get; init; }

    /// <summary>What it does, in one sentence for people.</summary>
    public required string Summary { get; init; }

    /// <summary>The result in words: a type, or a rule such as <c>type of the elements, or null</c>.</summary>
    public required string Result { get; init; }

    /// <summary>An expression that shows it.</summary>
    public required string Example { get; init; }

    /// <summary>What a template writes for <see cref="Example"/>.</summary>
    public required string ExampleOutput { get; init; }

    /// <summary>Group and name with a dot.</summary>
    public string FullName => Group + "." + Name;
}
