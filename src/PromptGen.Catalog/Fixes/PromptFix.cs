using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>A change of one prompt file that takes a finding away.</summary>
/// <param name="Title">What it does, for people: <c>declare the input 'name' (string)</c>.</param>
/// <param name="Edits">The change, in the file's normalised source.</param>
public sealed record PromptFix(string Title, ValueList<TextEdit> Edits);
