using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Interpretation.Tests.Oracle;

/// <summary>A way to type the recording's inputs, and its data so read.</summary>
/// <param name="Contract">The inputs.</param>
/// <param name="Data">The recording's data in their order.</param>
internal sealed record InputReading(PromptContract Contract, IReadOnlyList<IPromptArguments> Data);
