using Microsoft.Playwright;

namespace CareDecisions.Browser.Tests.Walking;

/// <summary>A person without a mouse: moves with Tab, and can see where they are.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostTabs = 150;

    /// <summary>Tabs on to the link, button or field; fails where Tab never comes there, or the focus cannot be seen.</summary>
    public async Task GoTo(ILocator target)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await HasFocus(target))
            {
                (await target.EvaluateAsync<bool>(
                    "one => { const s = getComputedStyle(one); return s.outlineStyle !== 'none' || s.boxShadow !== 'none' }")).ShouldBeTrue($"the focus on {target} cannot be seen");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab does not come to {target}.");
    }

    public async Task Type(ILocator field, string text)
    {
        await GoTo(field);
        await page.Keyboard.TypeAsync(text);
    }

    public async Task Press(ILocator target, string key = "Enter")
    {
        await GoTo(target);
        await page.Keyboard.PressAsync(key);
    }

    private static async Task<bool> HasFocus(ILocator target) => await target.EvaluateAsync<bool>("one => one === document.activeElement");
}
