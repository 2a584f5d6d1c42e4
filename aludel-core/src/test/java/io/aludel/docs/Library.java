package io.aludel.docs;

import static io.aludel.sql.Sql.*;

import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.JsonExpr;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The tables that the pages of the documentation query, as the tutorial declares them. */
final class Library {
    // region schema
    static final MetaData METADATA = new MetaData();

    static final Table AUTHORS = Table.of(
            "authors",
            METADATA,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(100)).notNull().unique());

    static final Table BOOKS = Table.of(
            "books",
            METADATA,
            column("id", BIGINT).primaryKey(),
            column("author_id", BIGINT).notNull().references("authors.id"),
            column("title", VARCHAR(200)).notNull(),
            column("price", NUMERIC(10, 2)),
            column("details", JSON));
    // endregion

    // region names
    static final TableExpr a = table(AUTHORS);
    static final NumberExpr<Long> authorId = a.number("id", Long.class);
    static final TextExpr authorName = a.text("name");

    static final TableExpr b = table(BOOKS);
    static final NumberExpr<Long> bookId = b.number("id", Long.class);
    static final NumberExpr<Long> bookAuthor = b.number("author_id", Long.class);
    static final TextExpr title = b.text("title");
    static final NumberExpr<BigDecimal> price = b.number("price", BigDecimal.class);
    static final JsonExpr<Object> details = json(b.col("details", Object.class));
    static final Expression<Object> detailsColumn = b.col("details", Object.class);
    // endregion

    private Library() {}

    /** A database in memory with two authors and three books. */
    static Engine open() {
        Engine engine = Engine.create("sqlite::memory:");
        METADATA.createAll(engine);
        fill(engine);
        return engine;
    }

    private static void fill(Engine engine) {
        try (var connection = engine.begin()) {
            connection.execute(
                    insert(AUTHORS), List.of(Map.of("id", 1, "name", "Ursula"), Map.of("id", 2, "name", "Jorge")));
            connection.execute(
                    insert(BOOKS),
                    List.of(
                            book(1, 1, "The Dispossessed", "9.50", Map.of("pages", 341, "tags", List.of("utopia"))),
                            book(2, 1, "The Lathe of Heaven", "7.25", Map.of("pages", 184, "tags", List.of("dreams"))),
                            book(3, 2, "Ficciones", "8.00", Map.of("pages", 174, "tags", List.of("short")))));
        }
    }

    private static Map<String, Object> book(long id, long author, String title, String price, Object details) {
        return Map.of(
                "id", id, "author_id", author, "title", title, "price", new BigDecimal(price), "details", details);
    }
}
