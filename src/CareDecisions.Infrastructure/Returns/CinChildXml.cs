using System.Xml;
using CareDecisions.Application.Returns.Cin;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>Reads one child of the census into rows: one for the child, one for each referral and each module under it.</summary>
internal sealed class CinChildXml(XmlReader xml)
{
    private const int DeepestLevel = 12;
    private const int MostValues = 20_000;
    private const int LongestValue = 200;

    private readonly List<Module> modules = [];
    private int values;

    public ReturnedChild Read()
    {
        var child = Open(CinModules.Child, null);
        if (!xml.IsEmptyElement)
        {
            ReadInto(child, xml.Depth);
        }

        xml.Read();
        var lines = Lines();
        var reference = lines[0]["LAchildID"]?.ToUpperInvariant() ?? string.Empty;
        return new ReturnedChild(reference, lines);
    }

    /// <summary>Walks to the end of the element the reader stands on.</summary>
    private void ReadInto(Module module, int depth)
    {
        string? field = null;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when CinModules.IsModule(xml.LocalName):
                    ReadModule(module);
                    break;
                case XmlNodeType.Element:
                    CheckDepth();
                    field = xml.LocalName;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when field is not null:
                    Add(module, field, xml.Value.Trim());
                    break;
            }
        }
    }

    private void ReadModule(Module within)
    {
        CheckDepth();
        var module = Open(xml.LocalName, within.Name == CinModules.Child ? null : within);
        if (!xml.IsEmptyElement)
        {
            ReadInto(module, xml.Depth);
        }
    }

    private Module Open(string name, Module? within)
    {
        var module = new Module(name, Line, within);
        modules.Add(module);
        return module;
    }

    private void Add(Module module, string field, string value)
    {
        if (++values > MostValues)
        {
            throw new ReturnFormatException($"Line {Line}: the child has more than {MostValues} values. Nothing was taken.");
        }

        if (value.Length > 0)
        {
            module.Fields.Add(new ReturnField(field, value.Length <= LongestValue ? value : value[..LongestValue]));
        }
    }

    private void CheckDepth()
    {
        if (xml.Depth > DeepestLevel)
        {
            throw new ReturnFormatException($"Line {Line}: elements lie deeper than {DeepestLevel} levels. Nothing was taken.");
        }
    }

    private int Line => ((IXmlLineInfo)xml).LineNumber;

    private List<ReturnLine> Lines()
    {
        var made = new Dictionary<Module, ReturnLine>();
        foreach (var module in modules)
        {
            made[module] = new ReturnLine(module.Name, module.Line, module.Fields) { Within = module.Within is { } outer ? made[outer] : null };
        }

        return [.. modules.Select(module => made[module])];
    }

    private sealed class Module(string name, int line, Module? within)
    {
        public string Name { get; } = name;

        public int Line { get; } = line;

        public Module? Within { get; } = within;

        public List<ReturnField> Fields { get; } = [];
    }
}
