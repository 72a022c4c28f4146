using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>
/// How long texts and lists may be, the same for generated code and for the interpreter. A rendering is measured when it is
/// complete (a text, or all messages so far when one ends, before the white space at its end goes), a computed text or list
/// when it is made.
/// </summary>
internal static class OutputLimit
{
    /// <summary>The most UTF-16 units. Scriban cuts its output off where it is longer (and marks texts of just one unit more); a rendering here fails instead.</summary>
    internal const int Units = (1024 * 1024) - 1;

    /// <summary>The most elements of a computed list.</summary>
    internal const int Elements = 1024 * 1024;

    /// <summary>The length of a rendering, when it is within the limit.</summary>
    /// <exception cref="PromptRenderException">It is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Check(long length, in Place end) => length <= Units ? (int)length : throw TooLong(end);

    /// <summary>Checks the length of a computed text.</summary>
    /// <exception cref="PromptRenderException">It is longer than a rendering may be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CheckComputed(long length, in Place place)
    {
        if (length > Units)
        {
            throw ComputedTooLong(place);
        }
    }

    /// <summary>Checks the length of a computed list.</summary>
    /// <exception cref="PromptRenderException">It has too many elements.</exception>
    internal static void CheckElements(int count, in Place place)
    {
        if (count > Elements)
        {
            throw place.Fail("the list has more than 1048576 elements");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PromptRenderException TooLong(in Place end) => end.Fail("the rendering writes more than 1048575 characters");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PromptRenderException ComputedTooLong(in Place place) => place.Fail("the text is longer than 1048575 characters");
}
