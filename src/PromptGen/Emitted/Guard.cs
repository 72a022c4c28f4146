using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PromptGen.Emitted;

/// <summary>
/// Checks arguments before anything is rendered. Messages name the argument and the place in it (<c>tickets[3].subject</c>),
/// never the value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>Checks that an argument is given.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NotNull(object? value, string parameter)
    {
        if (value is null)
        {
            ThrowNull(parameter);
        }
    }

    /// <summary>Checks that a text is not longer than the contract allows; null passes.</summary>
    /// <exception cref="ArgumentException">It is longer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaxLength(string? value, int limit, string parameter)
    {
        if (value is not null && value.Length > limit)
        {
            ThrowTooLong(parameter, parameter, limit);
        }
    }

    /// <summary>Checks that a part of an argument is given.</summary>
    /// <param name="value">The part.</param>
    /// <param name="parameter">The argument.</param>
    /// <param name="pattern">Where the part lies in it: <c>[].lines[].text</c>, with empty brackets for the indexes.</param>
    /// <param name="first">The first index.</param>
    /// <param name="second">The second index.</param>
    /// <param name="third">The third index.</param>
    /// <param name="fourth">The fourth index.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PartNotNull(object? value, string parameter, string pattern, int first = 0, int second = 0, int third = 0, int fourth = 0)
    {
        if (value is null)
        {
            ThrowPartNull(parameter, pattern, first, second, third, fourth);
        }
    }

    /// <summary>Checks that a text in an argument is not longer than the contract allows; null passes.</summary>
    /// <param name="value">The text.</param>
    /// <param name="limit">The most UTF-16 units it may have.</param>
    /// <param name="parameter">The argument.</param>
    /// <param name="pattern">Where the part lies in it: <c>[].lines[].text</c>, with empty brackets for the indexes.</param>
    /// <param name="first">The first index.</param>
    /// <param name="second">The second index.</param>
    /// <param name="third">The third index.</param>
    /// <param name="fourth">The fourth index.</param>
    /// <exception cref="ArgumentException">It is longer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PartMaxLength(string? value, int limit, string parameter, string pattern, int first = 0, int second = 0, int third = 0, int fourth = 0)
    {
        if (value is not null && value.Length > limit)
        {
            ThrowPartTooLong(limit, parameter, pattern, first, second, third, fourth);
        }
    }

    /// <summary>Checks that a number of an enum in an argument is one that the prompt declares.</summary>
    /// <param name="value">The number.</param>
    /// <param name="count">How many there are; their numbers are 0, 1, 2, ...</param>
    /// <param name="parameter">The argument.</param>
    /// <param name="pattern">Where the part lies in it: <c>[].status</c>, with empty brackets for the indexes.</param>
    /// <param name="first">The first index.</param>
    /// <param name="second">The second index.</param>
    /// <param name="third">The third index.</param>
    /// <param name="fourth">The fourth index.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Defined(int value, int count, string parameter, string pattern, int first = 0, int second = 0, int third = 0, int fourth = 0)
    {
        if ((uint)value >= (uint)count)
        {
            ThrowUndefined(parameter, pattern, first, second, third, fourth);
        }
    }

    /// <summary>Checks a caller's earlier messages: they may come from users, the model and tools only.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">A message has another role.</exception>
    public static void History(IReadOnlyList<PromptMessage>? messages, string parameter)
    {
        NotNull(messages, parameter);
        var view = ListView.Of(messages);
        for (int i = 0; i < view.Count; i++)
        {
            MessageRole role = view[i].Role;
            if (role is not (MessageRole.User or MessageRole.Assistant or MessageRole.Tool))
            {
                throw new ArgumentException(
                    string.Format(CultureInfo.InvariantCulture, "{0}[{1}] has the role {2}; earlier messages may only have the roles User, Assistant and Tool", parameter, i, role),
                    parameter);
            }
        }
    }

    /// <summary>What a conversion of an enum throws for a value that is none of its members; arguments have been checked before.</summary>
    public static ArgumentOutOfRangeException Undefined(string type) => new(type, "The value is none that the prompt declares for " + type);

    // Not marked as not to be inlined: the compiler looks into them, and so knows that what follows a check has passed it.
    [DoesNotReturn]
    private static void ThrowNull(string parameter) => throw new ArgumentNullException(parameter);

    [DoesNotReturn]
    private static void ThrowPartNull(string parameter, string pattern, int first, int second, int third, int fourth) =>
        throw new ArgumentNullException(parameter, PathOf(parameter, pattern, first, second, third, fourth) + " is null");

    [DoesNotReturn]
    private static void ThrowUndefined(string parameter, string pattern, int first, int second, int third, int fourth) =>
        throw new ArgumentOutOfRangeException(parameter, PathOf(parameter, pattern, first, second, third, fourth) + " is none of the values that the prompt declares");

    [DoesNotReturn]
    private static void ThrowPartTooLong(int limit, string parameter, string pattern, int first, int second, int third, int fourth) =>
        ThrowTooLong(PathOf(parameter, pattern, first, second, third, fourth), parameter, limit);

    [DoesNotReturn]
    private static void ThrowTooLong(string what, string parameter, int limit) =>
        throw new ArgumentException(
            string.Format(CultureInfo.InvariantCulture, "{0} is longer than {1} characters, the most that the prompt declares", what, limit),
            parameter);

    private static string PathOf(string parameter, string pattern, int first, int second, int third, int fourth)
    {
        var path = new StringBuilder(parameter);
        int bracket = 0;
        foreach (char c in pattern)
        {
            path.Append(c);
            if (c == '[')
            {
                int index = bracket switch { 0 => first, 1 => second, 2 => third, _ => fourth };
                path.Append(index.ToString(CultureInfo.InvariantCulture));
                bracket++;
            }
        }

        return path.ToString();
    }
}
