using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CareDecisions.Web.Dates;

/// <summary>Every bound DateOnly and TimeOnly is read as people type it.</summary>
internal sealed class SpokenBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(DateOnly))
        {
            return new DateInputBinder(context.Services.GetRequiredService<TimeProvider>());
        }

        return type == typeof(TimeOnly) ? new TimeInputBinder() : null;
    }
}
