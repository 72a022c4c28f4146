using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation;

namespace PromptGen.Cli.Evaluation;

/// <summary>Renders a prepared case as an override would be rendered.</summary>
internal static class InterpretedEngine
{
    /// <summary>Renders one case.</summary>
    public static EvaluationResult Render(PreparedCase prepared)
    {
        string id = prepared.Case.Id;
        try
        {
            TemplateProgram program = TemplateProgram.Compile(prepared.Template);
            return prepared.Template.Kind == PromptKind.Chat
                ? EvaluationResult.Chat(id, program.RenderMessages(prepared.Arguments, prepared.Case.History))
                : EvaluationResult.Text(id, program.RenderText(prepared.Arguments));
        }
        catch (PromptRenderException exception)
        {
            return EvaluationResult.Refused(id, new EvaluationError(ToolCodes.RenderFailed, exception.Line, exception.Column, exception.Reason));
        }
#pragma warning disable CA1031 // Whatever else an engine throws is its fault, to be reported with the case and not to end a batch.
        catch (System.Exception exception)
#pragma warning restore CA1031
        {
            return EvaluationResult.Refused(id, new EvaluationError(ToolCodes.EngineFailed, 0, 0, $"the interpreter failed: {exception.GetType().Name}: {exception.Message}"));
        }
    }
}
