namespace Bot.Storage.Postgres;

/// <summary>The changes that made the tables of the knowledge what they are, in order; the vectors of each corpus have a table of their own length.</summary>
internal static class CorpusMigrations
{
    public static IReadOnlyList<(string Name, string Sql)> All { get; } =
    [
        ("corpus 001", """
            CREATE TABLE corpus (
                number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                version text NOT NULL,
                has_vectors boolean NOT NULL DEFAULT false,
                saved_at timestamptz
            );
            CREATE INDEX corpus_version ON corpus (version);

            -- In pieces: one value has an end at 1 GB.
            CREATE TABLE corpus_core (
                corpus bigint REFERENCES corpus ON DELETE CASCADE,
                piece integer,
                bytes bytea NOT NULL,
                PRIMARY KEY (corpus, piece)
            );

            CREATE TABLE corpus_document (
                corpus bigint REFERENCES corpus ON DELETE CASCADE,
                ordinal integer,
                id text NOT NULL,
                names text[] NOT NULL,
                contents bytea[] NOT NULL,
                words bytea NOT NULL,
                PRIMARY KEY (corpus, ordinal)
            );

            CREATE TABLE corpus_posting (
                corpus bigint REFERENCES corpus ON DELETE CASCADE,
                term integer,
                units bytea NOT NULL,
                frequencies bytea NOT NULL,
                PRIMARY KEY (corpus, term)
            );
            """),
    ];
}
