package io.aludel.orm.load;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.load.model.Clip;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Heading;
import io.aludel.orm.load.model.Keyword;
import io.aludel.orm.load.model.Likeness;
import io.aludel.orm.load.model.Rack;
import io.aludel.orm.load.model.Remark;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Tome;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * A magazine in a database: authors 1 to 3 with articles 1 to 6 (two each, even ones archived), a comment on each article and two on the
 * first, labels 1 and 2, and a chain of topics 1 to 5. Keeps what is sent.
 */
abstract class LoadSuite extends MappedTables {
    static final Registry MODELS = Registry.of(
            Columnist.class,
            Likeness.class,
            Story.class,
            Remark.class,
            Keyword.class,
            Heading.class,
            Rack.class,
            Tome.class,
            Clip.class);

    static final String AUTHORS =
            "SELECT columnist.id, columnist.archived, columnist.name FROM columnist ORDER BY columnist.id";
    static final String ARTICLES_OF_MANY = "SELECT story.author_id, story.id, story.archived,"
            + " story.title FROM story WHERE story.author_id IN (?, ?, ?, ?) ORDER BY story.id";

    private final List<String> statements = new ArrayList<>();
    private boolean exact;

    LoadSuite() {
        super(MODELS);
    }

    @BeforeEach
    void fill(TestDatabase database) {
        exact = database.kind() == TestDatabase.Kind.SQLITE;
        try (Connection connection = engine.begin()) {
            for (long author = 1; author <= 3; author++) {
                insert(
                        connection,
                        "columnist",
                        "id",
                        author,
                        "name",
                        "author" + author,
                        "archived",
                        author == 2,
                        "biography",
                        "born",
                        "motto",
                        "write",
                        "secret",
                        "x");
            }
            insert(connection, "likeness", "id", 1L, "file", "one.png", "author_id", 1L);
            for (long article = 1; article <= 6; article++) {
                insert(
                        connection,
                        "story",
                        "id",
                        article,
                        "title",
                        "article" + article,
                        "archived",
                        article % 2 == 0,
                        "author_id",
                        (article + 1) / 2);
                insert(connection, "remark", "id", article, "text", "comment" + article, "article_id", article);
            }
            insert(connection, "remark", "id", 7L, "text", "again", "article_id", 1L);
            insert(connection, "clip", "id", 1L, "author_id", 1L);
            insert(connection, "keyword", "id", 1L, "name", "red");
            insert(connection, "keyword", "id", 2L, "name", "blue");
            insert(connection, "story_labels", "story_id", 1L, "keyword_id", 1L);
            insert(connection, "story_labels", "story_id", 1L, "keyword_id", 2L);
            insert(connection, "story_labels", "story_id", 3L, "keyword_id", 1L);
            for (long topic = 1; topic <= 5; topic++) {
                insert(
                        connection,
                        "heading",
                        "id",
                        topic,
                        "name",
                        "topic" + topic,
                        "parent_id",
                        topic == 1 ? null : topic - 1);
            }
            for (long shelf = 1; shelf <= 4; shelf++) {
                insert(connection, "rack", "id", shelf, "topic_id", 1L, "above_id", shelf == 1 ? null : shelf - 1);
                insert(connection, "tome", "id", shelf, "shelf_id", shelf, "label_id", 1L);
            }
        }
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    private static void insert(Connection connection, String table, @Nullable Object... values) {
        Table into = MODELS.metadata().table(table);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int index = 0; index < values.length; index += 2) {
            row.put(String.valueOf(values[index]), values[index + 1]);
        }
        connection.execute(Sql.insert(into).values(row));
    }

    /** What was sent since the last call: so many statements on every database, with this text on SQLite. */
    void sent(String... expected) {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        if (exact) {
            assertThat(sent).containsExactly(expected);
        } else {
            assertThat(sent).hasSameSizeAs(expected);
        }
    }

    void sentNothing() {
        sent();
    }

    /** The last statement that was sent. */
    String lastSent() {
        return statements.get(statements.size() - 1);
    }

    int statements() {
        int sent = statements.size();
        statements.clear();
        return sent;
    }

    List<Columnist> authors(Session session, StatementOption... options) {
        return session.execute(select(Columnist.class).options(options).orderBy(Columnist_.id))
                .all();
    }
}
