using Bot.Search;

namespace Bot.Tests.Search;

public sealed class VocabularyTests
{
    [Fact]
    public void Terms_keep_their_numbers_through_a_file()
    {
        var vocabulary = new Vocabulary();
        var terms = Enumerable.Range(0, 2000).Select(i => $"كلمة{i}").ToArray();
        var ids = terms.Select(t => vocabulary.Add(t)).ToArray();

        using var stream = new MemoryStream();
        vocabulary.Write(new BinaryWriter(stream));
        stream.Position = 0;
        var read = Vocabulary.Read(new BinaryReader(stream));

        Assert.Equal(ids, terms.Select(t => read.IdOf(t)));
        Assert.Equal("كلمة7", read[ids[7]].ToString());
        Assert.Equal(Vocabulary.Unknown, read.IdOf("غيرها"));
    }

    [Fact]
    public void A_term_added_twice_is_one()
    {
        var vocabulary = new Vocabulary();

        Assert.Equal(vocabulary.Add("نهر"), vocabulary.Add("نهر"));
        Assert.Equal(1, vocabulary.Count);
    }
}
