using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Care;

/// <summary>Social workers' time with the child. The return names a worker by a number that no account here carries.</summary>
internal sealed class CareAllocations(ChildReading reading)
{
    private const int WorkerIdLength = 20;

    public void Read()
    {
        foreach (var row in reading.Of(SsdaFiles.Workers))
        {
            if (row.NeededDay("SW_DECOM") is not { } from)
            {
                continue;
            }

            var worker = row.Text("SW_ID");
            var to = row.Day("SW_DEC");
            if (worker is null || worker.Length > WorkerIdLength)
            {
                row.Refuse(worker is null ? "SW_ID is blank." : $"SW_ID is longer than {WorkerIdLength} characters.");
            }
            else if (to < from)
            {
                row.Refuse($"SW_DEC {RowReading.Say(to.Value)} is before SW_DECOM {RowReading.Say(from)}.");
            }
            else
            {
                Take(row, worker, from, to);
            }
        }
    }

    private void Take(RowReading row, string worker, DateOnly from, DateOnly? to)
    {
        var reason = row.Code("SW_REASON", "worker-reason");
        var words = reason is null ? $"Social worker {worker}" : $"Social worker {worker}: {reason.Meaning}";
        reading.Findings.Allocations.Add(new FoundAllocation(row, from, to, words));
        reading.Findings.Add(new FoundEvent(row, reading.KeyOf($"worker/{worker}", from), "CaseAllocated", "CaseAllocated", from) { Note = $"{words}." });
        row.Remark("The worker's number belongs to no account here: the time was kept, and the child has no worker of this product yet.");
        if (to is null)
        {
            reading.Findings.ShowOpen(from);
        }
    }
}
