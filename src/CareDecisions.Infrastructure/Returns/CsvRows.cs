using System.Text;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>
/// Splits CSV text into rows, each with the line it starts on. Our own, and short: the package at hand gives no line for a
/// quotation mark that is never closed, which is the commonest way for such a file to be broken.
/// </summary>
internal sealed class CsvRows(TextReader text, string name)
{
    private const int LongestValue = 1000;
    private const int MostValues = 100;

    private readonly StringBuilder value = new();
    private List<string> values = [];
    private int line = 1;

    /// <summary>The line on which the last row began.</summary>
    public int Line { get; private set; }

    /// <summary>The next row that is not blank; <see langword="null"/> at the end.</summary>
    public List<string>? Next()
    {
        while (text.Peek() >= 0)
        {
            Line = line;
            values = [];
            ReadRow();
            if (values.Count > 1 || values[0].Length > 0)
            {
                return values;
            }
        }

        return null;
    }

    private void ReadRow()
    {
        while (true)
        {
            var letter = text.Read();
            switch (letter)
            {
                case '"' when value.Length == 0:
                    ReadQuoted();
                    break;
                case ',':
                    EndValue();
                    break;
                case '\r' when text.Peek() == '\n':
                    break;
                case '\n' or '\r' or < 0:
                    line++;
                    EndValue();
                    return;
                default:
                    Take((char)letter);
                    break;
            }
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var letter = text.Read();
            if (letter < 0)
            {
                throw new ReturnFormatException($"{name}, line {Line}: a quotation mark is not closed. Nothing was taken.");
            }

            if (letter == '"')
            {
                if (text.Peek() != '"')
                {
                    return;
                }

                text.Read();
            }

            line += letter == '\n' ? 1 : 0;
            Take((char)letter);
        }
    }

    private void Take(char letter)
    {
        if (value.Length >= LongestValue)
        {
            throw new ReturnFormatException(
                $"{name}, line {Line}: a value is longer than {LongestValue} characters; a quotation mark may not be closed. Nothing was taken.");
        }

        value.Append(letter);
    }

    private void EndValue()
    {
        if (values.Count >= MostValues)
        {
            throw new ReturnFormatException($"{name}, line {Line}: the row has more than {MostValues} values. Nothing was taken.");
        }

        values.Add(value.ToString().Trim());
        value.Clear();
    }
}
