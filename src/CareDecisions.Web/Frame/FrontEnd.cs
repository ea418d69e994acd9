using System.Text.Encodings.Web;
using System.Text.Unicode;
using CareDecisions.Web.Dates;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CareDecisions.Web.Frame;

internal static class FrontEnd
{
    /// <summary>What the layout, the tag helpers and the binders need. Register <see cref="IFrame"/> before or after; it wins.</summary>
    public static IMvcBuilder AddFrontEnd(this IMvcBuilder mvc)
    {
        mvc.AddMvcOptions(options => options.ModelBinderProviders.Insert(0, new SpokenBinderProvider()));
        mvc.Services.TryAddSingleton(TimeProvider.System);
        mvc.Services.TryAddSingleton<IFrame, BareFrame>();
        // Names in any script are written as they are, not as entities.
        mvc.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return mvc;
    }
}
