using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Builtins;

/// <summary>A parameter of a built-in.</summary>
/// <param name="Name">Its name in Scriban, usable for a named argument.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Default">The value when no argument is given; null when one is required or <paramref name="IsOptional"/> says that it is passed as null.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="AllowsNull">
/// Whether a value that may be missing fits: always for text and elements, and where the function is overloaded on nullable types.
/// </param>
public sealed record BuiltinParameter(string Name, BuiltinParameterKind Kind, ConstantValue? Default = null, bool IsOptional = false, bool AllowsNull = false);
