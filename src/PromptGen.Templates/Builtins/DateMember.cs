using System;

namespace PromptGen.Templates.Builtins;

/// <summary>A part of a date that templates read as a member: <c>when.year</c>. All are ints.</summary>
/// <param name="Name">Its name in templates.</param>
/// <param name="Property">The property of <see cref="DateTime"/> that emitted code reads.</param>
/// <param name="Get">The same for the interpreter.</param>
public sealed record DateMember(string Name, string Property, Func<DateTime, long> Get);
