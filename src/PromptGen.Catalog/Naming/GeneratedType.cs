using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Naming;

/// <summary>A type that generated code declares inside a prompt's class for an enum or object of its contract.</summary>
/// <param name="Path">Where the contract first has it: <c>plan</c>, <c>tickets[]</c>, <c>user.address</c>.</param>
/// <param name="Name">Its C# name, unescaped.</param>
/// <param name="Type">The enum or object; not optional.</param>
/// <param name="Conflict">The path of the type that has the name already, <c>""</c> when generated code itself has it; null when the name is free.</param>
public sealed record GeneratedType(string Path, string Name, PromptType Type, string? Conflict);
