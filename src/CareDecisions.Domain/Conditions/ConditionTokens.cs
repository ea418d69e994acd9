using System.Globalization;

namespace CareDecisions.Domain.Conditions;

internal enum ConditionTokenKind
{
    Name,
    Keyword,
    Operator,
    Value,
    End,
}

/// <summary>One word, sign or literal of a condition's text.</summary>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, FactValue Value, int Column)
{
    public bool Is(string text) => Kind is ConditionTokenKind.Keyword or ConditionTokenKind.Operator && Text == text;
}

/// <summary>Cuts a condition's text into tokens.</summary>
internal sealed class ConditionTokens(string text)
{
    private static readonly HashSet<string> Keywords = ["always", "and", "or", "not", "in", "is", "set"];
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ","];
    private int position;

    /// <exception cref="ConditionSyntaxException">A sign or a literal the grammar does not have.</exception>
    public ConditionToken Next()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        if (position == text.Length)
        {
            return new ConditionToken(ConditionTokenKind.End, "the end", default, position);
        }

        var first = text[position];
        return first == '\'' ? Word()
            : char.IsAsciiDigit(first) || first == '-' ? Number()
            : char.IsAsciiLetter(first) ? NameOrKeyword()
            : Sign();
    }

    private ConditionToken Word()
    {
        var start = position;
        var end = text.IndexOf('\'', start + 1);
        if (end < 0)
        {
            throw new ConditionSyntaxException("this word in single quotes is never closed", start);
        }

        position = end + 1;
        var value = text[(start + 1)..end];
        return new ConditionToken(ConditionTokenKind.Value, value, FactValue.Of(value), start);
    }

    private ConditionToken Number()
    {
        var start = position++;
        var digits = TakeWhile(start, letter => char.IsAsciiDigit(letter) || letter == '.');
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new ConditionToken(ConditionTokenKind.Value, digits, FactValue.Of(number), start)
            : throw new ConditionSyntaxException($"'{digits}' is not a number", start);
    }

    private ConditionToken NameOrKeyword()
    {
        var start = position;
        var word = TakeWhile(start, letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');
        return word switch
        {
            "true" or "false" => new ConditionToken(ConditionTokenKind.Value, word, FactValue.Of(word == "true"), start),
            _ when Keywords.Contains(word) => new ConditionToken(ConditionTokenKind.Keyword, word, default, start),
            _ => new ConditionToken(ConditionTokenKind.Name, word, default, start),
        };
    }

    private ConditionToken Sign()
    {
        var start = position;
        foreach (var sign in Signs)
        {
            if (text.AsSpan(start).StartsWith(sign, StringComparison.Ordinal))
            {
                position += sign.Length;
                return new ConditionToken(ConditionTokenKind.Operator, sign, default, start);
            }
        }

        throw new ConditionSyntaxException($"'{text[start]}' has no meaning in a condition", start);
    }

    private string TakeWhile(int start, Func<char, bool> belongs)
    {
        while (position < text.Length && belongs(text[position]))
        {
            position++;
        }

        return text[start..position];
    }
}

/// <summary>Carries a syntax fault out of the recursive descent; never leaves <see cref="ConditionParser"/>.</summary>
#pragma warning disable CA1032, CA1064 // Raised and caught inside the parser only: one shape is enough.
internal sealed class ConditionSyntaxException(string message, int column) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    public int Column { get; } = column;
}
