using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace PromptGen.History.Diffs;

/// <summary>How a list of strings is written as JSON, without reflection.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StringListJson : JsonSerializerContext;
