using System;

namespace PromptGen.Channels.Admission;

/// <summary>That a text is longer than the compiled contract allows, which is the caller's mistake and not the override's.</summary>
internal sealed class TextTooLongException(string message, string parameter) : ArgumentException(message, parameter);
