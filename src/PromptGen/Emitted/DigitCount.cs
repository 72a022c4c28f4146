namespace PromptGen.Emitted;

/// <summary>How long an integer's text is.</summary>
internal static class DigitCount
{
    /// <summary>Digits of <paramref name="value"/>, and one for a minus sign.</summary>
    internal static int Of(long value)
    {
        if ((ulong)value < 10)
        {
            return 1;
        }

        ulong rest = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        int count = value < 0 ? 2 : 1;
        for (; rest >= 10_000; rest /= 10_000)
        {
            count += 4;
        }

        return rest >= 1_000 ? count + 3 : rest >= 100 ? count + 2 : rest >= 10 ? count + 1 : count;
    }
}
