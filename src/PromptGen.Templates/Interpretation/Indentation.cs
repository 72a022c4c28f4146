using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation;

/// <summary>Tells whether a prompt indents anything at all; most do not, and then run without looking at line breaks.</summary>
internal static class Indentation
{
    internal static bool Matters(BoundTemplate template)
    {
        foreach (BoundPartial partial in template.Partials)
        {
            if (Matters(partial.Body))
            {
                return true;
            }
        }

        return Matters(template.Body);
    }

    private static bool Matters(BoundBlock block)
    {
        foreach (BoundStatement statement in block.Statements)
        {
            if (Matters(statement))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matters(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock s:
                return Matters(s);
            case BoundCapture s:
                return Matters(s.Body);
            case BoundFor s:
                return Matters(s.Body) || (s.Else is not null && Matters(s.Else));
            case BoundIf s:
                foreach (BoundBranch branch in s.Branches)
                {
                    if (Matters(branch.Body))
                    {
                        return true;
                    }
                }

                return s.Else is not null && Matters(s.Else);
            default:
                return statement.Indent is { Length: > 0 };
        }
    }
}
