using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CareDecisions.Web.Dates;

/// <summary>Binds a TimeOnly from cd-time, or from an address.</summary>
internal sealed class TimeInputBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var time = SpokenTime.Read(value.FirstValue);
        var mayBeEmpty = bindingContext.ModelMetadata.IsReferenceOrNullableType;
        if (time is null && !(mayBeEmpty && string.IsNullOrWhiteSpace(value.FirstValue)))
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                $"{DateInputBinder.NameOf(bindingContext.ModelMetadata)} must be a time such as 09:30 or 2:15pm");
            bindingContext.Result = ModelBindingResult.Failed();
            return Task.CompletedTask;
        }

        bindingContext.Result = ModelBindingResult.Success(time);
        return Task.CompletedTask;
    }
}
