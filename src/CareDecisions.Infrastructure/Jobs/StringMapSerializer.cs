using System.Collections;
using System.Collections.Specialized;
using System.Text.Json;
using Quartz.Spi;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Writes job data as JSON. Only maps of text are kept (<c>useProperties</c>), so nothing in the database can name a
/// type to be made.
/// </summary>
internal sealed class StringMapSerializer : IObjectSerializer
{
    public void Initialize()
    {
    }

    public byte[] Serialize<T>(T obj)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(ToMap(obj));

    public T? DeSerialize<T>(byte[] data)
        where T : class
    {
        var map = JsonSerializer.Deserialize<Dictionary<string, string?>>(data) ?? [];
        return typeof(T) == typeof(NameValueCollection) ? (T)(object)ToCollection(map)
            : typeof(T).IsAssignableFrom(typeof(Dictionary<string, string?>)) ? (T)(object)map
            : throw new NotSupportedException($"Job data is kept as text only, not as {typeof(T).Name}.");
    }

    private static Dictionary<string, string?> ToMap(object obj) => obj switch
    {
        NameValueCollection pairs => pairs.AllKeys.OfType<string>().ToDictionary(key => key, key => pairs[key]),
        IDictionary map => map.Keys.Cast<string>().ToDictionary(key => key, key => (string?)map[key]),
        _ => throw new NotSupportedException($"Job data is kept as text only, not as {obj.GetType().Name}."),
    };

    private static NameValueCollection ToCollection(Dictionary<string, string?> map)
    {
        var pairs = new NameValueCollection();
        foreach (var (key, value) in map)
        {
            pairs[key] = value;
        }

        return pairs;
    }
}
