using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// Hands a text on only as deep as any of ours goes. Loading goes as deep as the text does, so that a text of brackets alone
/// would use up the stack.
/// </summary>
internal sealed class ShallowParser(IParser parser) : IParser
{
    private const int Deepest = 50;

    private int depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="NestedTooDeep">The text goes deeper.</exception>
    public bool MoveNext()
    {
        if (!parser.MoveNext())
        {
            return false;
        }

        depth += parser.Current!.NestingIncrease;
        return depth <= Deepest ? true : throw new NestedTooDeep(parser.Current.Start, parser.Current.End, $"nested more than {Deepest} levels");
    }
}

/// <summary>A text goes deeper than any of ours.</summary>
internal sealed class NestedTooDeep(Mark start, Mark end, string message) : YamlException(start, end, message);
