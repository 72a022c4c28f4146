using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Naming;

/// <summary>A type that generated code declares inside a prompt's class for an enum or object of its contract.</summary>
/// <param name="Path">Where the contract has it: <c>plan</c>, <c>tickets[]</c>, <c>user.address</c>.</param>
/// <param name="Name">Its C# name, unescaped.</param>
/// <param name="Type">The enum or object; not optional.</param>
public sealed record GeneratedType(string Path, string Name, PromptType Type);
