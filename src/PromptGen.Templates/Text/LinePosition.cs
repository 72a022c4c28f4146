namespace PromptGen.Templates.Text;

/// <summary>A place in a source as people count it.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">UTF-16 unit in the line, from 1.</param>
public readonly record struct LinePosition(int Line, int Column);
