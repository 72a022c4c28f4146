using System;

namespace PromptGen.Templates.Text;

/// <summary>How many characters must be inserted, removed, changed or swapped with a neighbour to turn one name into another.</summary>
public static class EditDistance
{
    /// <summary>The optimal string alignment distance, by three rows of the usual table: a swap of neighbours looks back two rows.</summary>
    /// <param name="left">A name; time and memory grow with the product of both lengths, so callers keep them short.</param>
    /// <param name="right">The other name.</param>
    public static int Between(string left, string right)
    {
        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, 1 + Math.Min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
