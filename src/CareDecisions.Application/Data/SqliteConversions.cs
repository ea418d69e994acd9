using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareDecisions.Application.Data;

/// <summary>SQLite cannot compare a DateTimeOffset: instants are kept there as UTC ticks.</summary>
internal static class SqliteConversions
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            Apply(type);
        }
    }

    private static void Apply(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties())
        {
            if (property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?))
            {
                property.SetValueConverter(new ValueConverter<DateTimeOffset, long>(
                    instant => instant.UtcTicks,
                    ticks => new DateTimeOffset(ticks, TimeSpan.Zero)));
            }
        }

        foreach (var complex in type.GetComplexProperties())
        {
            Apply(complex.ComplexType);
        }
    }
}
