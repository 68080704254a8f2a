using System.Text;
using System.Text.Json;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Storage;
using Bot.Tests.Support;
using Dapper;

namespace Bot.Tests.Storage;

/// <summary>What stands in databases must be read by later versions, letter for letter as earlier ones wrote it.</summary>
public sealed class StoredFormatTests
{
    [Fact]
    public void Citations()
    {
        const string Json = """[{"DocumentId":"d","Revision":"r","Span":{"Start":3,"End":9,"Length":6},"Quote":"نص \"حرفي\"","Place":"مقال › 1"}]""";
        PinnedCitation[] citations = [new("d", "r", new TextSpan(3, 9), "نص \"حرفي\"", "مقال › 1")];
        Assert.Equal(citations, JsonSerializer.Deserialize(Json, PinnedCitationJson.Readable.IReadOnlyListPinnedCitation)!);
        Assert.Equal(Json, JsonSerializer.Serialize(citations, PinnedCitationJson.Readable.IReadOnlyListPinnedCitation));
    }

    [Fact]
    public void Conversations()
    {
        const string Json = """[{"Text":"متى؟","At":"2026-11-22T12:00:00+00:00"}]""";
        SaidText[] texts = [new("متى؟", new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))];
        Assert.Equal(texts, ConversationRow.Read(Json));
        Assert.Equal(Json, Encoding.UTF8.GetString(ConversationRow.Of(new Conversation(new ChatAddress("telegram", 7), 7), texts).Texts));
    }

    [Fact]
    public async Task Bytes_of_a_text_are_a_text_to_SQLite()
    {
        using var file = new SqliteFile();
        await file.Database.Conversations().SaveAsync(new Conversation(new ChatAddress("telegram", 7), 7), [new SaidText("متى؟", DateTimeOffset.UnixEpoch)], default);
        await using var connection = await file.Database.OpenAsync(default);
        Assert.Equal("text", await connection.ExecuteScalarAsync<string>("SELECT typeof(texts) FROM conversations"));
    }
}
