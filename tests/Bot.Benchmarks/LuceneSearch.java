import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene with its Arabic analyzer (light10, stop words) and its BM25, the question's words joined by OR. Given a folder for the index, it reads
 * the number of passages, the passages and then the questions, a line each. It answers "ready" once the index stands, and each question by the
 * nanoseconds it took and the numbers of the ten best passages.
 */
final class LuceneSearch {
    private static final String TEXT = "text";
    private static final int MOST = 10;

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var folder = FSDirectory.open(Path.of(args[0])); var analyzer = new ArabicAnalyzer()) {
            // Segments are merged in the order of their making, so a document's number is its passage's.
            var order = new IndexWriterConfig(analyzer).setMergePolicy(new LogDocMergePolicy());
            try (var writer = new IndexWriter(folder, order)) {
                for (var left = Integer.parseInt(in.readLine()); left > 0; left--) {
                    var passage = new Document();
                    passage.add(new TextField(TEXT, in.readLine(), Field.Store.NO));
                    writer.addDocument(passage);
                }
                writer.forceMerge(1);
            }
            try (var reader = DirectoryReader.open(folder)) {
                out.println("ready");
                answer(in, out, new IndexSearcher(reader), new QueryBuilder(analyzer));
            }
        }
    }

    /** The questions are analyzed as text: no character of theirs is query syntax. */
    private static void answer(BufferedReader in, PrintStream out, IndexSearcher searcher, QueryBuilder queries) throws IOException {
        for (var question = in.readLine(); question != null; question = in.readLine()) {
            var begin = System.nanoTime();
            var query = queries.createBooleanQuery(TEXT, question);
            var found = query == null ? new ScoreDoc[0] : searcher.search(query, MOST).scoreDocs;
            var line = new StringBuilder().append(System.nanoTime() - begin);
            for (var hit : found) {
                line.append(' ').append(hit.doc);
            }
            out.println(line);
        }
    }
}
