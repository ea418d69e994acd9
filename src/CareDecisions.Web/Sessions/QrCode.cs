using System.Text;
using QRCoder;

namespace CareDecisions.Web.Sessions;

/// <summary>An address as a QR code that a page can show under our content security policy: an SVG in a data address.</summary>
internal static class QrCode
{
    private const int PixelsAModule = 5;

    public static string DataAddress(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(PixelsAModule)));
    }
}
