namespace CareDecisions.Web.Frame;

/// <summary>Reads the frame of the person signed in. The layout asks once a page.</summary>
public interface IFrame
{
    Task<FrameModel> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The frame of a host without sign-in: nothing is known, nothing is read.</summary>
internal sealed class BareFrame : IFrame
{
    public Task<FrameModel> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(FrameModel.Bare);
}
