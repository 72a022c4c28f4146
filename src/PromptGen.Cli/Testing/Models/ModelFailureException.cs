using System;

namespace PromptGen.Cli.Testing.Models;

/// <summary>No answer came from an endpoint. The message is the end of a sentence, and never holds a key.</summary>
internal sealed class ModelFailureException(string message, Exception? innerException = null) : Exception(message, innerException);
