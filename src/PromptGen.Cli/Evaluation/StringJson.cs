using System.Text.Json.Serialization;

namespace PromptGen.Cli.Evaluation;

/// <summary>How a string is written as JSON, without reflection. Half a surrogate pair is replaced, and nothing thrown.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class StringJson : JsonSerializerContext;
