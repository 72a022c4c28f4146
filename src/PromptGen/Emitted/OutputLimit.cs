namespace PromptGen.Emitted;

/// <summary>The most UTF-16 units of one rendering, the same for generated code and for the interpreter.</summary>
internal static class OutputLimit
{
    /// <summary>Scriban cuts its output off where it is longer (and marks texts of just one unit more); a rendering here fails instead.</summary>
    internal const int Units = (1024 * 1024) - 1;

    /// <summary>The length, when it is within the limit.</summary>
    /// <exception cref="PromptRenderException">It is not.</exception>
    internal static int Check(long length) => length <= Units
        ? (int)length
        : throw new PromptRenderException("the rendering writes more than 1048575 characters");
}
