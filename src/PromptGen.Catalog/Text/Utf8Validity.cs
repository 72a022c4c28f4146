namespace PromptGen.Catalog.Text;

/// <summary>Finds the first byte that no UTF-8 text can have, after the table of well-formed byte sequences in the Unicode Standard (table 3-7).</summary>
internal static class Utf8Validity
{
    /// <summary>Offset of the first byte that breaks the encoding (the lead byte of a sequence that is cut off), or -1.</summary>
    public static int FirstInvalid(byte[] bytes)
    {
        int i = 0;
        while (i < bytes.Length)
        {
            byte lead = bytes[i];
            if (lead < 0x80)
            {
                i++;
                continue;
            }

            int following = lead switch
            {
                >= 0xC2 and <= 0xDF => 1,
                >= 0xE0 and <= 0xEF => 2,
                >= 0xF0 and <= 0xF4 => 3,
                _ => 0,
            };
            if (following == 0 || i + following >= bytes.Length)
            {
                return i;
            }

            // Overlong forms, surrogates and values past U+10FFFF show in the second byte.
            byte least = lead switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
            byte most = lead switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
            if (bytes[i + 1] < least || bytes[i + 1] > most)
            {
                return i;
            }

            for (int k = 2; k <= following; k++)
            {
                if (bytes[i + k] is < 0x80 or > 0xBF)
                {
                    return i;
                }
            }

            i += following + 1;
        }

        return -1;
    }
}
