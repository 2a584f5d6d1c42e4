package io.aludel.docs;

import static io.aludel.docs.Library.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.Result;
import io.aludel.error.AludelException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Expression;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages say in sentences. */
class StatedFactsTest {
    private Engine engine;
    private Connection connection;

    @BeforeEach
    void open() {
        engine = Library.open();
        connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    @Test
    void sqliteLeavesRowLocksOut() {
        assertThat(Dialects.SQLITE.compile(select(title).forUpdate()).sql()).doesNotContain("UPDATE");
    }

    @Test
    void aResultIsReadOnce() {
        Result<String> rows = connection.execute(select(title));
        assertThat(rows.all()).hasSize(3);
        assertThat(rows.all()).isEmpty();
        Result<String> closed = connection.execute(select(title));
        closed.first();
        assertThatThrownBy(closed::all).hasMessageStartingWith("CORE-1303");
    }

    @Test
    void oneWantsOneRow() {
        assertThatThrownBy(() -> connection.execute(select(title)).one()).hasMessageStartingWith("CORE-1302");
        assertThatThrownBy(() ->
                        connection.execute(select(title).where(bookId.eq(9L))).one())
                .hasMessageStartingWith("CORE-1301");
        assertThat(connection.execute(select(title)).first()).isPresent();
    }

    @Test
    void emptyListsAreLegal() {
        assertThat(connection.execute(select(title).where(bookId.in(List.of()))).all())
                .isEmpty();
        assertThat(connection
                        .execute(select(title).where(bookId.notIn(List.of())))
                        .all())
                .hasSize(3);
    }

    @Test
    void productsAreRefusedInStrictMode() {
        var product = select(title, authorName);
        assertThat(connection.execute(product).all()).hasSize(6);
        assertThatThrownBy(() -> connection.execute(product.withOption(ExecutionOptions.STRICT, true)))
                .hasMessageStartingWith("CORE-1205");
        assertThat(connection
                        .execute(select(title, authorName)
                                .from(b)
                                .crossJoin(a)
                                .withOption(ExecutionOptions.STRICT, true))
                        .all())
                .hasSize(6);
    }

    @Test
    void foreignKeysJoin() {
        assertThat(connection.execute(select(authorName, title).join(b)).all()).hasSize(3);
    }

    @Test
    void parametersNeedValues() {
        assertThatThrownBy(() -> connection.execute(text("SELECT :n"))).hasMessageStartingWith("CORE-1203");
        assertThatThrownBy(() -> text("SELECT 1").bind("n", 1)).isInstanceOf(AludelException.class);
    }

    @Test
    void namesOfTwoColumns() {
        assertThat(connection
                        .execute(select(List.of(authorId, bookId)).where(bookAuthor.eq(authorId)))
                        .keys())
                .containsExactly("id", "id_1");
        assertThatThrownBy(() -> connection
                        .execute(text("SELECT 1 AS id, 2 AS id"))
                        .one()
                        .get("id"))
                .hasMessageStartingWith("CORE-1306");
    }

    @Test
    void listenersReachTheCaller() {
        engine.events().beforeExecute(event -> {
            throw new IllegalStateException("enough");
        });
        assertThatThrownBy(() -> connection.execute(select(title)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void correlationReachesOverLevels() {
        var third = b.as("third");
        var innermost = select(third.number("id", Long.class))
                .where(
                        third.text("title").eq(authorName),
                        third.number("author_id", Long.class).eq(bookAuthor))
                .correlate(a, b);
        var middle = select(bookId).where(innermost.exists());
        String sql = Dialects.DEFAULT
                .compile(select(authorName).where(middle.exists()))
                .sql();
        assertThat(sql.replaceAll("\\s+", " "))
                .isEqualTo("SELECT authors.name FROM authors WHERE EXISTS (SELECT books.id FROM books WHERE EXISTS"
                        + " (SELECT third.id FROM books AS third WHERE third.title = authors.name"
                        + " AND third.author_id = books.author_id))");
    }

    @Test
    void convertersNeverSeeNull() {
        Table copies = Table.of(
                "copies", new MetaData(), column("id", BIGINT).primaryKey(), column("isbn", SchemaPagesTest.ISBN));
        copies.create(connection);
        Expression<SchemaPagesTest.Isbn> isbn = table(copies).col("isbn", SchemaPagesTest.Isbn.class);
        connection.execute(insert(copies).set(isbn, (SchemaPagesTest.Isbn) null));
        assertThat(connection.execute(select(isbn)).all()).containsExactly((SchemaPagesTest.Isbn) null);
    }
}
