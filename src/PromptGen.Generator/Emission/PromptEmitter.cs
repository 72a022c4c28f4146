namespace PromptGen.Generator.Emission;

/// <summary>Makes the C# file of one prompt: a nested static class with its accessor, its types and its text.</summary>
internal static class PromptEmitter
{
    /// <summary>The file, with LF line breaks; the same model gives the same file.</summary>
    public static string Emit(PromptEmissionModel model)
    {
        var writer = new CSharpWriter();
        return writer.ToString() + CSharpName.Escape(model.ClassName);
    }
}
