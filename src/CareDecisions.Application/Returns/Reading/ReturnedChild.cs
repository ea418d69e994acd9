namespace CareDecisions.Application.Returns.Reading;

/// <summary>Everything a return says about one child, in the order of its files.</summary>
public sealed record ReturnedChild(string Reference, IReadOnlyList<ReturnLine> Lines);

/// <summary>One row of a file, or one module of the census.</summary>
/// <param name="File">File or module name, as people know it.</param>
/// <param name="Line">Line counted from 1, the header included.</param>
/// <param name="Fields">Fields that hold something, in their order; a name may come more than once.</param>
public sealed record ReturnLine(string File, int Line, IReadOnlyList<ReturnField> Fields)
{
    /// <summary>The referral a module of the census lies in.</summary>
    public ReturnLine? Within { get; init; }

    /// <summary>Why it could not be read at all; <see langword="null"/> where it could.</summary>
    public string? Fault { get; init; }

    /// <summary>The first value of a field; <see langword="null"/> where it is blank or absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name)
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    public IEnumerable<string> All(string name) => Fields.Where(field => field.Name == name).Select(field => field.Value);
}

/// <summary>One value, trimmed and never blank.</summary>
public readonly record struct ReturnField(string Name, string Value);
