using System.Globalization;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Numbers from 999 000 0000 on, which the NHS keeps for testing and never gives to anybody.</summary>
internal static class TestNhsNumber
{
    private const int Length = 10;
    private const int Modulus = 11;

    public static string From(Chance chance)
    {
        while (true)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"999{chance.Between(0, 999_999):000000}");
            var sum = digits.Select((digit, place) => (digit - '0') * (Length - place)).Sum();
            var check = Modulus - (sum % Modulus);
            if (check != Length)
            {
                return digits + (check % Modulus).ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
