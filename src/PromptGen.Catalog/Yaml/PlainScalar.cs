namespace PromptGen.Catalog.Yaml;

/// <summary>
/// Tag resolution of plain scalars, as in the core schema of YAML 1.2.2 (section 10.3.2). The readers also use it to say
/// "write it in quotes" instead of taking a number for a text.
/// </summary>
internal static class PlainScalar
{
    public static ScalarKind Resolve(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return ScalarKind.Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return ScalarKind.Bool;
            case ".nan" or ".NaN" or ".NAN":
                return ScalarKind.Float;
        }

        int start = text[0] is '-' or '+' ? 1 : 0;
        if (text.Length > 2 && start == 0 && text[0] == '0' && text[1] is ('x' or 'o'))
        {
            return IsBasedInteger(text) ? ScalarKind.Int : ScalarKind.Text;
        }

        return text.Substring(start) is ".inf" or ".Inf" or ".INF" ? ScalarKind.Float : Number(text, start);
    }

    private static bool IsBasedInteger(string text)
    {
        for (int i = 2; i < text.Length; i++)
        {
            bool isDigit = text[1] == 'o'
                ? text[i] is >= '0' and <= '7'
                : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!isDigit)
            {
                return false;
            }
        }

        return true;
    }

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    private static ScalarKind Number(string text, int i)
    {
        int whole = SkipDigits(text, ref i);
        bool isFloat = i < text.Length && text[i] == '.';
        if (isFloat)
        {
            i++;
            int fraction = SkipDigits(text, ref i);
            if (whole == 0 && fraction == 0)
            {
                return ScalarKind.Text;
            }
        }
        else if (whole == 0)
        {
            return ScalarKind.Text;
        }

        if (i < text.Length && text[i] is ('e' or 'E'))
        {
            isFloat = true;
            i++;
            if (i < text.Length && text[i] is ('-' or '+'))
            {
                i++;
            }

            if (SkipDigits(text, ref i) == 0)
            {
                return ScalarKind.Text;
            }
        }

        return i < text.Length ? ScalarKind.Text : isFloat ? ScalarKind.Float : ScalarKind.Int;
    }

    private static int SkipDigits(string text, ref int i)
    {
        int start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }
}
