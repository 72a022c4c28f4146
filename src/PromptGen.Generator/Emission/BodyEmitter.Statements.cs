using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <content>Statements.</content>
internal sealed partial class BodyEmitter
{
    private void EmitBlock(BoundBlock block)
    {
        IReadOnlyList<BoundStatement> statements = block.Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            if (LiteralOf(statements, i) is null)
            {
                Emit(statements[i]);
                continue;
            }

            // Neighbouring texts are one text.
            var run = new StringBuilder();
            int first = i;
            while (i < statements.Count && LiteralOf(statements, i) is { } text && statements[i].Indent == statements[first].Indent)
            {
                run.Append(text);
                i++;
            }

            i--;
            int kept = run.Length;
            if (EndsMessage(block, i + 1))
            {
                kept = run.ToString().TrimEnd(AsciiWhiteSpace).Length;
            }

            if (kept > 0)
            {
                EmitText(run.ToString(0, kept), statements[first].Indent);
            }

            if (kept < run.Length)
            {
                _code.Line(_writer + ".LeaveOut(" + ConstantEmitter.Number(run.Length - kept) + ");");
            }
        }
    }

    /// <summary>Whether a message ends, if one is open, in front of a statement: the white space there is in no message.</summary>
    private bool EndsMessage(BoundBlock block, int next) => _context.IsChat && !_context.IsIndented && _writer == _output
        && (next < block.Statements.Count ? block.Statements[next] is BoundRole or BoundHistory : block == _context.Template.Body);

    /// <summary>The text a statement always writes; null when it depends on data.</summary>
    internal static string? LiteralOf(IReadOnlyList<BoundStatement> statements, int index) => statements[index] switch
    {
        // One line break directly behind a role tag belongs to the tag, not to the message.
        BoundText text when index > 0 && statements[index - 1] is BoundRole && text.Text.StartsWith("\n", StringComparison.Ordinal) => text.Text.Substring(1),
        BoundText text => text.Text,
        BoundWrite { Value: BoundLiteral { Value: string text } } => text,
        _ => null,
    };

    private void Emit(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock block:
                EmitBlock(block);
                break;
            case BoundWrite write:
                EmitWrite(write);
                break;
            case BoundAssign assign:
                EmitAssign(assign.Target, Emit(assign.Value));
                break;
            case BoundCapture capture:
                EmitCapture(capture);
                break;
            case BoundIf choice:
                EmitIf(choice);
                break;
            case BoundFor loop:
                EmitFor(loop);
                break;
            case BoundBreak:
                _code.Line("break;");
                break;
            case BoundContinue:
                _code.Line("continue;");
                break;
            case BoundInclude include:
                EmitInclude(include);
                break;
            case BoundRole role:
                _code.Line(_writer + ".BeginMessage(global::PromptGen.MessageRole." + role.Role + ", " + PlaceOf(role) + ");");
                if (_facts.IsIndented)
                {
                    _code.Line(_lineStart + " = false;");
                }

                break;
            case BoundHistory history:
                _code.Line(_writer + ".History(" + _history + ", " + PlaceOf(history) + ");");
                break;
            default:
                throw new InvalidOperationException(statement.GetType().Name + " is not known");
        }
    }

    private void EmitText(string text, string? indent)
    {
        string? mark = BeginIndent();
        WriteLiteral(text);
        EndIndent(mark, indent);
    }

    private void WriteLiteral(string text)
    {
        foreach (string statement in _context.Literals.Statements(text, _writer, isOutput: _writer == _output))
        {
            _code.Line(statement);
        }
    }

    private void EmitWrite(BoundWrite write)
    {
        string? mark = BeginIndent();
        EmitWrite(write.Value);
        EndIndent(mark, write.Indent);
    }

    private void EmitWrite(BoundExpression value)
    {
        switch (value)
        {
            // Joining or formatting first would only make a text that is written and forgotten.
            case BoundBinary { Operator: BoundBinaryOperator.Concat } concat:
                EmitWrite(concat.Left);
                EmitWrite(concat.Right);
                return;
            case BoundConversion { Kind: BoundConversionKind.ToText } conversion:
                EmitWrite(conversion.Operand);
                return;
            case BoundLiteral { Value: string text }:
                if (text.Length > 0)
                {
                    WriteLiteral(text);
                }

                return;
            case BoundLiteral { Value: null }:
                return;
            default:
                break;
        }

        string code = Emit(value);
        if (value.Type.IsOptional && (TypeTable.IsValueType(value.Type) || value.Type.Kind == TypeKind.List))
        {
            string present = _scope.Claim("present");
            _code.Open("if (" + code + " is { } " + present + ")");
            _code.Line(WriteOf(present, value.Type.WithOptional(false)));
            _code.Close();
        }
        else
        {
            _code.Line(WriteOf(code, value.Type));
        }
    }

    /// <summary>
    /// Remembers where a text begins; null when nothing in this body is indented. Where something is, also a text without an
    /// indent counts: whether it ends with a line break decides what is done to the next one.
    /// </summary>
    private string? BeginIndent()
    {
        if (!_facts.IsIndented)
        {
            return null;
        }

        string mark = _scope.Claim("mark");
        _code.Line("int " + mark + " = " + _writer + ".Mark();");
        return mark;
    }

    private void EndIndent(string? mark, string? indent)
    {
        if (mark is not null)
        {
            _code.Line(_lineStart + " = " + _writer + ".IndentFrom(" + mark + ", " + CSharpText.Literal(indent ?? "") + ", " + _lineStart + ");");
        }
    }

    /// <summary>The statement that writes a present value; a missing text or list writes nothing.</summary>
    private string WriteOf(string code, PromptType type) => type.Kind switch
    {
        TypeKind.Int => _writer + ".Int(" + code + ");",
        TypeKind.Number => _writer + ".Number(" + code + ");",
        TypeKind.Decimal => _writer + ".Decimal(" + code + ");",
        TypeKind.Date or TypeKind.DateTime => _writer + ".Date(" + code + ");",
        TypeKind.Bool => _writer + ".Text(" + code + " ? \"true\" : \"false\");",
        TypeKind.List => _writer + ".Text(" + TextOf(code, type) + ");",
        _ => _writer + ".Text(" + code + ");",
    };

    private void EmitAssign(LocalSymbol target, string value) =>
        _code.Line((_facts.IsRead(target) ? _locals[target] : "_") + " = " + value + ";");

    private void EmitCapture(BoundCapture capture)
    {
        string outer = _writer;
        _writer = _scope.Claim("captured");
        _code.Line("var " + _writer + " = " + Emitted + "GrowingWriter.Start();");
        EmitBlock(capture.Body);
        EmitAssign(capture.Target, _writer + ".FinishCapture(" + PlaceOf(capture) + ")");
        _writer = outer;
    }

    private void EmitIf(BoundIf choice)
    {
        for (int i = 0; i < choice.Branches.Count; i++)
        {
            BoundBranch branch = choice.Branches[i];
            _code.Open((i == 0 ? "if (" : "else if (") + Emit(branch.Condition) + ")");
            EmitBlock(branch.Body);
            _code.Close();
        }

        if (choice.Else is not null)
        {
            _code.Open("else");
            EmitBlock(choice.Else);
            _code.Close();
        }
    }

    private void EmitFor(BoundFor loop)
    {
        string list = _scope.Claim("list");
        string turn = _scope.Claim("i");
        string variable = CSharpNames.Escape(_scope.Claim(CSharpNames.Camel(loop.Variable.Name)));
        _code.Line("var " + list + " = " + (loop.Source is BoundRange range ? RangeOf(range) : Emitted + "ListView.Of(" + Emit(loop.Source) + ")") + ";");
        string turns = list + ".Count";
        string position = turn;
        if (loop.Offset is not null || loop.Limit is not null)
        {
            string window = _scope.Claim("window");
            string offset = BoundOf(loop.Offset);
            string limit = BoundOf(loop.Limit);
            _code.Line("var " + window + " = new " + Emitted + "LoopWindow(" + list + ".Count, " + offset + ", " + limit + ");");
            turns = window + ".Taken";
            position = window + ".Skipped + " + turn;
        }

        if (loop.Reversed)
        {
            position = list + ".Count - 1 - " + turn;
        }

        _loops[loop.Variable] = new LoopNames(variable, turn, turns);
        if (loop.Else is not null)
        {
            _code.Open("if (" + turns + " == 0)");
            EmitBlock(loop.Else);
            _code.Close();
        }

        _code.Line(_steps + ".Enter();");
        _code.Open("for (int " + turn + " = 0; " + turn + " < " + turns + "; " + turn + "++)");
        _code.Line(_steps + ".Next(" + PositionOf(loop) + ");");
        _code.Line((_facts.IsRead(loop.Variable) ? Types.Inner(loop.Variable.Type) + " " + variable : "_") + " = " + list + "[" + position + "];");
        EmitBlock(loop.Body);
        _code.Close();
        _code.Line(_steps + ".Leave();");
    }

    private string BoundOf(BoundExpression? value) =>
        value is null ? "0" : Emitted + "LoopWindow.Bound(" + Emit(value) + ", " + PlaceOf(value) + ")";

    private void EmitInclude(BoundInclude include)
    {
        BoundPartial partial = include.Partial;

        // What opens messages cannot be indented as one text.
        string? mark = partial.HasRoles || partial.UsesHistory ? null : BeginIndent();
        List<string> arguments = ["ref " + _writer];
        if (_context.HasLoops(partial))
        {
            arguments.Add("ref " + _steps);
        }

        if (partial.UsesHistory)
        {
            arguments.Add(_history);
        }

        arguments.AddRange(include.Arguments.Select(Emit));
        _code.Line(_context.MethodOf(partial) + "(" + string.Join(", ", arguments) + ");");
        EndIndent(mark, include.Indent);
    }
}
