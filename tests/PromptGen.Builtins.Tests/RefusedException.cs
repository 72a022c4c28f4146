using System;

namespace PromptGen.Builtins.Tests;

/// <summary>A call that the function's signature refuses.</summary>
internal sealed class RefusedException(string message) : Exception(message);
