using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <summary>A partial as an including template meets it: the exact version that its closure names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Its whole file, normalised.</param>
/// <param name="BodyStart">Where the template begins behind the front matter.</param>
/// <param name="Contract">Its inputs.</param>
public sealed record PartialSource(string Id, string Version, SourceText Source, int BodyStart, PromptContract Contract);
