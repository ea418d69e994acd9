using CareDecisions.Application.Records.Editing;
using CareDecisions.Domain.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <inheritdoc cref="ITemplateEditor"/>
internal sealed class TemplateEditor : ITemplateEditor
{
    private const int LongestId = 40;

    public string Change(string text, TemplateChange change)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Apply((YamlMappingNode)stream.Documents[0].RootNode, change);
        using var written = new StringWriter { NewLine = "\n" };
        stream.Save(written, assignAnchors: false);
        var saved = written.ToString();
        return saved.EndsWith("...\n", StringComparison.Ordinal) ? saved[..^4] : saved;
    }

    private static void Apply(YamlMappingNode form, TemplateChange change)
    {
        switch (change)
        {
            case TemplateChange.OfForm of:
                Set(form, "title", of.Title);
                Set(form, "about", of.About);
                break;
            case TemplateChange.OfSection of:
                Set(Section(form, of.Id), "title", of.Title);
                Set(Section(form, of.Id), "guidance", of.Guidance);
                break;
            case TemplateChange.OfQuestion of:
                Write(Question(form, of.Key).Node, of.Words);
                break;
            case TemplateChange.NewQuestion of:
                Add(form, of);
                break;
            case TemplateChange.NoQuestion of:
                var (among, at, _) = Question(form, of.Key);
                among.Children.RemoveAt(at);
                break;
            case TemplateChange.Place of:
                Move(form, of);
                break;
            default:
                throw new ArgumentException($"Not a change of a part: {change.GetType().Name}.", nameof(change));
        }
    }

    private static void Add(YamlMappingNode form, TemplateChange.NewQuestion of)
    {
        var questions = Questions(Section(form, of.Section));
        var taken = questions.OfType<YamlMappingNode>().Select(one => Text(one, "id")!).ToHashSet(StringComparer.Ordinal);
        var node = new YamlMappingNode();
        node.Add("id", Free(Slug(of.Words.Label!), taken));
        node.Add("kind", Named<QuestionKind>.Underscored.First(one => one.Value == of.Kind).Key);
        Write(node, of.Words);
        questions.Children.Insert(of.After is null ? 0 : Question(form, of.After).At + 1, node);
    }

    private static void Move(YamlMappingNode form, TemplateChange.Place of)
    {
        var (among, at, node) = Question(form, of.Key);
        var to = at + (of.Up ? -1 : 1);
        if (to >= 0 && to < among.Children.Count)
        {
            among.Children.RemoveAt(at);
            among.Children.Insert(to, node);
        }
    }

    private static void Write(YamlMappingNode question, QuestionWords words)
    {
        Set(question, "label", words.Label);
        Set(question, "hint", words.Hint);
        Set(question, "required", words.IsRequired);
        Set(question, "per_child", words.IsPerChild);
        if (words.Choices.Count > 0)
        {
            Choose(question, words.Choices);
        }
    }

    /// <summary>An answer whose words stay keeps its value, so that what was chosen before still reads the same.</summary>
    private static void Choose(YamlMappingNode question, IReadOnlyList<string> choices)
    {
        var before = question.Children.TryGetValue("choices", out var node) && node is YamlSequenceNode list
            ? list.OfType<YamlMappingNode>().ToList() : [];
        var taken = before.Select(one => Text(one, "value")!).ToHashSet(StringComparer.Ordinal);
        var now = new YamlSequenceNode();
        foreach (var words in choices)
        {
            if (before.Find(one => string.Equals(Text(one, "text"), words, StringComparison.OrdinalIgnoreCase)) is { } kept)
            {
                kept.Children["text"] = Quoted(words);
                now.Add(kept);
                continue;
            }

            var value = Free(Slug(words), taken);
            taken.Add(value);
            now.Add(new YamlMappingNode { { "value", value }, { "text", Quoted(words) } });
        }

        question.Children["choices"] = now;
    }

    private static YamlMappingNode Section(YamlMappingNode form, string id) =>
        ((YamlSequenceNode)form.Children["sections"]).OfType<YamlMappingNode>().FirstOrDefault(one => Text(one, "id") == id)
        ?? throw new KeyNotFoundException($"The template has no section '{id}'.");

    private static YamlSequenceNode Questions(YamlMappingNode section) => (YamlSequenceNode)section.Children["questions"];

    private static (YamlSequenceNode Among, int At, YamlMappingNode Node) Question(YamlMappingNode form, string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var questions = Questions(Section(form, dot < 0 ? key : key[..dot]));
        for (var at = 0; at < questions.Children.Count; at++)
        {
            if (questions.Children[at] is YamlMappingNode node && Text(node, "id") == key[(dot + 1)..])
            {
                return (questions, at, node);
            }
        }

        throw new KeyNotFoundException($"The template has no question '{key}'.");
    }

    private static string? Text(YamlMappingNode node, string member) =>
        node.Children.TryGetValue(member, out var value) ? (value as YamlScalarNode)?.Value : null;

    private static void Set(YamlMappingNode node, string member, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            node.Children.Remove(member);
        }
        else
        {
            node.Children[member] = Quoted(words.Trim().ReplaceLineEndings("\n"));
        }
    }

    private static void Set(YamlMappingNode node, string member, bool isSo)
    {
        if (isSo)
        {
            node.Children[member] = new YamlScalarNode("true");
        }
        else
        {
            node.Children.Remove(member);
        }
    }

    private static YamlScalarNode Quoted(string words) =>
        new(words) { Style = words.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted };

    private static string Slug(string words)
    {
        var letters = words.ToLowerInvariant().Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : ' ');
        var slug = string.Join('-', new string([.. letters]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6));
        return slug.Length == 0 ? "question" : slug[..Math.Min(slug.Length, LongestId - 3)].Trim('-');
    }

    private static string Free(string id, IReadOnlySet<string> taken)
    {
        var free = id;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = $"{id}-{number}";
        }

        return free;
    }
}
