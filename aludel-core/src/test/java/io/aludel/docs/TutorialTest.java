package io.aludel.docs;

import static io.aludel.docs.Library.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.Result;
import io.aludel.engine.Savepoint;
import io.aludel.engine.UniqueViolationException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.sql.Insert;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Select2;
import io.aludel.sql.Upsert;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the tutorial of Core shows, on SQLite. */
class TutorialTest {
    private Engine engine;

    @BeforeEach
    void open() {
        engine = Library.open();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void connects() {
        // region connect
        try (Engine engine = Engine.create("sqlite::memory:")) { // or postgresql://user:secret@localhost/library
            METADATA.createAll(engine); // CREATE TABLE for each table that is missing
            try (Connection connection = engine.begin()) {
                connection.execute(insert(AUTHORS).set(authorName, "Ursula"));
            } // committed here, unless a statement failed
        }
        // endregion
    }

    @Test
    void selects() {
        try (Connection connection = engine.connect()) {
            // region select
            Select2<String, BigDecimal> cheap =
                    select(title, price).where(price.lt(new BigDecimal("9.00"))).orderBy(title);

            for (Row2<String, BigDecimal> row : connection.execute(cheap)) {
                System.out.println(row.value1() + " costs " + row.value2());
            }
            // endregion
            assertThat(connection.execute(cheap).all())
                    .extracting(Row2::value1)
                    .containsExactly("Ficciones", "The Lathe of Heaven");
            // region sql
            String sql = engine.dialect().compile(cheap).sql();
            // endregion
            assertThat(sql)
                    .isEqualToNormalizingWhitespace(
                            "SELECT books.title, books.price FROM books WHERE books.price < ? ORDER BY books.title");
        }
    }

    // region BookCount
    record BookCount(String author, long books) {}
    // endregion

    @Test
    void joins() {
        try (Connection connection = engine.connect()) {
            // region join
            List<String> titles = connection
                    .execute(select(authorName, title)
                            .join(b, bookAuthor.eq(authorId))
                            .orderBy(title))
                    .map((author, book) -> book + " by " + author)
                    .all();
            // endregion
            assertThat(titles)
                    .containsExactly(
                            "Ficciones by Jorge", "The Dispossessed by Ursula", "The Lathe of Heaven by Ursula");
            // region group
            List<BookCount> counts = connection
                    .execute(select(authorName, count(bookId))
                            .outerJoin(b, bookAuthor.eq(authorId))
                            .groupBy(authorName)
                            .orderBy(count(bookId).desc()))
                    .map(BookCount::new)
                    .all();
            // endregion
            assertThat(counts).containsExactly(new BookCount("Ursula", 2), new BookCount("Jorge", 1));
        }
    }

    @Test
    void inserts() {
        try (Connection connection = engine.connect()) {
            // region insert
            long id =
                    connection.execute(insert(AUTHORS).set(authorName, "Italo")).generatedKey(Long.class);

            connection.execute(
                    insert(BOOKS), // many rows, sent together
                    List.of(
                            Map.of("author_id", id, "title", "Invisible Cities"),
                            Map.of("author_id", id, "title", "Cosmicomics")));

            List<Row2<Long, String>> renamed = connection
                    .execute(update(BOOKS)
                            .set(title, title.concat("!"))
                            .where(bookAuthor.eq(id))
                            .returning(bookId, title))
                    .all();

            long deleted =
                    connection.execute(delete(BOOKS).where(bookAuthor.eq(id))).rowCount();
            // endregion
            assertThat(id).isEqualTo(3);
            assertThat(renamed).extracting(Row2::value2).containsExactly("Invisible Cities!", "Cosmicomics!");
            assertThat(deleted).isEqualTo(2);
            // region upsert
            Insert upsert = insert(AUTHORS)
                    .set(authorId, 7L)
                    .set(authorName, "Jorge")
                    .onConflict(authorName)
                    .set(authorName, Upsert.excluded(authorName).concat(" Luis"))
                    .doUpdate();
            connection.execute(upsert);
            // endregion
            assertThat(connection.scalar(select(authorName).where(authorId.eq(2L))))
                    .isEqualTo("Jorge Luis");
            // region duplicate
            assertThatThrownBy(() -> connection.execute(insert(AUTHORS).set(authorName, "Ursula")))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageStartingWith("CORE-1411");
            // endregion
        }
    }

    @Test
    void usesCommonTables() {
        try (Connection connection = engine.connect()) {
            // region cte
            QueryExpr totals = select(bookAuthor, sum(price).label("total"))
                    .groupBy(bookAuthor)
                    .cte("totals");

            Select2<String, BigDecimal> rich = select(authorName, totals.col("total", BigDecimal.class))
                    .join(totals, totals.col(bookAuthor).eq(authorId))
                    .where(totals.col("total", BigDecimal.class).gt(new BigDecimal("10")));
            // endregion
            assertThat(connection.execute(rich).all()).containsExactly(new Row2<>("Ursula", new BigDecimal("16.75")));
            // region recursive
            QueryExpr numbers = recursive(
                    "numbers",
                    select(value(1).label("n")),
                    n -> select(asNumber(n.col("n", Integer.class)).plus(1))
                            .where(n.col("n", Integer.class).lt(3)));
            Query<Integer> counted = select(numbers.col("n", Integer.class));
            // endregion
            assertThat(connection.execute(counted).all()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void usesWindowsAndJson() {
        try (Connection connection = engine.connect()) {
            // region window
            List<Row3<String, String, Long>> ranked = connection
                    .execute(select(
                                    authorName,
                                    title,
                                    rank().over(partitionBy(bookAuthor).orderBy(price.desc()))
                                            .label("place"))
                            .join(b, bookAuthor.eq(authorId))
                            .orderBy(authorName, price.desc()))
                    .all();
            // endregion
            assertThat(ranked).extracting(Row3::value3).containsExactly(1L, 1L, 2L);
            // region json
            List<String> thick = connection
                    .execute(
                            select(title).where(details.get("pages").asInteger().gt(300)))
                    .all();
            String tag =
                    connection.scalar(select(details.path("tags", 0).asString()).where(title.eq("Ficciones")));
            // endregion
            assertThat(thick).containsExactly("The Dispossessed");
            assertThat(tag).isEqualTo("short");
        }
    }

    @Test
    void definesAndReflects() {
        // region ddl
        Index byTitle = Index.of("ix_books_title", false, List.of("title"));
        engine.define(CreateIndex.of(BOOKS, byTitle));
        // endregion
        // region reflect
        Inspector inspector = Inspector.of(engine);
        List<String> names = inspector.tableNames();
        Table found = inspector.table(new MetaData(), "books"); // columns, types, keys, indexes
        // endregion
        assertThat(names).contains("authors", "books");
        assertThat(found.indexes()).extracting(Index::name).contains("ix_books_title");
        try (Connection connection = engine.connect()) {
            // region reflected
            List<Row> rows = connection.execute(select(found)).all();
            String first = rows.get(0).get("title", String.class);
            // endregion
            assertThat(first).isEqualTo("The Dispossessed");
        }
        engine.define(DropIndex.of(BOOKS, byTitle));
    }

    @Test
    void commitsAndRollsBack() {
        // region transact
        long books = engine.transact(connection -> {
            connection.execute(update(BOOKS).set(price, new BigDecimal("5.00")).allRows());
            return connection.scalar(select(count(bookId)));
        }); // committed; any exception rolls back
        // endregion
        assertThat(books).isEqualTo(3);
        // region nested
        try (Connection connection = engine.begin()) {
            connection.execute(insert(AUTHORS).set(authorName, "Clarice"));
            try (Savepoint attempt = connection.beginNested()) {
                connection.execute(insert(AUTHORS).set(authorName, "Ursula"));
                attempt.commit();
            } catch (UniqueViolationException alreadyThere) {
                // only what came after the savepoint is undone
            }
        }
        // endregion
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(select(authorName)).all())
                    .containsExactlyInAnyOrder("Ursula", "Jorge", "Clarice");
        }
    }

    @Test
    void streams() {
        // region stream
        BigDecimal total = BigDecimal.ZERO;
        try (Connection connection = engine.connect();
                Result<BigDecimal> prices = connection.stream(select(price), 500)) {
            for (BigDecimal one : prices) {
                total = total.add(one);
            }
        }
        // endregion
        assertThat(total).isEqualByComparingTo("24.75");
    }
}
