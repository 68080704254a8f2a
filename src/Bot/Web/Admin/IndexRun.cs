namespace Bot.Web.Admin;

/// <summary>How far a reading of the articles is, or how it ended.</summary>
internal sealed record IndexRun(IndexStep Step, TimeSpan Elapsed)
{
    public bool IsRunning => Step is IndexStep.Reading or IndexStep.Indexing;
}
