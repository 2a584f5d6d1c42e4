package io.aludel.docs;

import static io.aludel.docs.Library.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.compile.Compiled;
import io.aludel.dialect.Dialects;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.FrozenResult;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.error.CompileException;
import io.aludel.sql.CompoundSelect;
import io.aludel.sql.Expression;
import io.aludel.sql.Insert;
import io.aludel.sql.ListParameter;
import io.aludel.sql.Lock;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Returning;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Select;
import io.aludel.sql.Select2;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextQuery;
import io.aludel.sql.Update;
import io.aludel.sql.Upsert;
import io.aludel.sql.ValuesExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages about expressions, statements, results and text show. */
class StatementPagesTest {
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
    void hasExpressions() {
        // region conditions
        Predicate condition = title.startsWith("The")
                .and(price.between(new BigDecimal("5"), new BigDecimal("10")))
                .and(or(bookAuthor.in(1L, 2L), detailsColumn.isNull()));
        // endregion
        assertThat(connection.execute(select(bookId).where(condition)).all()).hasSize(2);
        // region values
        Expression<String> label = caseWhen(price.gt(new BigDecimal("9")), value("dear"))
                .when(price.gt(new BigDecimal("7.50")), "fair")
                .otherwise("cheap");
        NumberExpr<BigDecimal> withTax = price.times(new BigDecimal("1.07"));
        Expression<String> text = cast(bookId, VARCHAR(20));
        // endregion
        assertThat(connection.execute(select(label).orderBy(bookId)).all()).containsExactly("dear", "cheap", "fair");
        assertThat(connection.scalar(select(withTax).where(bookId.eq(3L)))).isEqualByComparingTo("8.56");
        assertThat(connection.scalar(select(text).where(bookId.eq(3L)))).isEqualTo("3");
        // region functions
        Expression<String> shouted = function("upper", VARCHAR, title);
        NumberExpr<Long> sameAuthor = count(bookId).over(partitionBy(bookAuthor));
        Predicate exact = title.boolOp("GLOB", "The*"); // an operator of this database
        // endregion
        assertThat(connection.execute(select(shouted, sameAuthor).where(exact)).all())
                .contains(new Row2<>("THE DISPOSSESSED", 2L));
        // region null_rules
        Predicate other = price.ne(new BigDecimal("8.00")); // not the rows whose price is NULL
        Predicate otherOrNull = price.isDistinctFrom(new BigDecimal("8.00")); // those too
        Predicate missing = price.eq((BigDecimal) null); // IS NULL
        // endregion
        assertThat(connection.execute(select(bookId).where(other)).all()).hasSize(2);
        assertThat(connection.execute(select(bookId).where(otherOrNull)).all()).hasSize(2);
        assertThat(connection.execute(select(bookId).where(missing)).all()).isEmpty();
    }

    @Test
    void selectsFromManyPlaces() {
        // region joins
        Select2<String, String> all = select(authorName, title)
                .from(a)
                .outerJoin(b, bookAuthor.eq(authorId))
                .orderBy(authorName, title.desc());
        // endregion
        assertThat(connection.execute(all).all()).hasSize(3);
        // region self
        TableExpr other = b.as("other"); // the same table once more
        Select2<String, String> pairs = select(title, other.text("title"))
                .join(
                        other,
                        other.number("author_id", Long.class)
                                .eq(bookAuthor)
                                .and(other.number("id", Long.class).gt(bookId)));
        // endregion
        assertThat(connection.execute(pairs).all())
                .containsExactly(new Row2<>("The Dispossessed", "The Lathe of Heaven"));
        // region subquery
        QueryExpr cheapest = select(bookAuthor, min(price).label("lowest"))
                .groupBy(bookAuthor)
                .subquery("cheapest");
        Select2<String, BigDecimal> lowest = select(authorName, cheapest.col("lowest", BigDecimal.class))
                .join(cheapest, cheapest.col(bookAuthor).eq(authorId));
        // endregion
        assertThat(connection.execute(lowest).all()).hasSize(2);
        // region correlated
        Select<String> productive = select(authorName)
                .where(select(count(bookId))
                        .where(bookAuthor.eq(authorId))
                        .asScalar()
                        .gt(1L));
        Select<String> without = select(authorName)
                .where(not(select(bookId).where(bookAuthor.eq(authorId)).exists()));
        // endregion
        assertThat(connection.execute(productive).all()).containsExactly("Ursula");
        assertThat(connection.execute(without).all()).isEmpty();
        // region union
        CompoundSelect<String> words = select(authorName).union(select(title)).orderBy(labelled("name", VARCHAR));
        // endregion
        assertThat(connection.execute(words).all()).hasSize(5);
        // region lists
        ValuesExpr wanted = values(column("id", BIGINT), column("copies", INTEGER))
                .row(1L, 3)
                .row(3L, 1)
                .as("wanted");
        Select2<String, Integer> order = select(title, wanted.col("copies", Integer.class))
                .join(wanted, wanted.col("id", Long.class).eq(bookId));
        // endregion
        assertThat(connection.execute(order).all()).contains(new Row2<>("Ficciones", 1));
        // region lock
        Select<String> locked =
                select(title).where(bookId.eq(1L)).forUpdate(Lock.update().skipLocked());
        // endregion
        assertThat(Dialects.POSTGRESQL.compile(locked).sql()).endsWith("FOR UPDATE SKIP LOCKED");
        // region refine
        Select<String> query = select(title);
        if (engine.poolStatus().open() > 0) { // conditions that come and go
            query = query.where(price.isNotNull());
        }
        query = query.orderBy(title).limit(10).offset(0);
        // endregion
        assertThat(connection.execute(query).all()).hasSize(3);
    }

    @Test
    void changesRows() {
        // region insert_values
        long italo =
                connection.execute(insert(AUTHORS).set(authorName, "Italo")).generatedKey(Long.class);
        MutationResult many = connection.execute(
                insert(BOOKS),
                List.of(
                        Map.of("author_id", italo, "title", "Cosmicomics"),
                        Map.of("author_id", italo, "title", "Palomar")));
        // endregion
        assertThat(many.rowCount()).isEqualTo(2);
        // region insert_select
        Insert copied = insert(BOOKS)
                .fromSelect(
                        List.of("author_id", "title"),
                        select(bookAuthor, title.concat(" II")).where(bookId.eq(1L)));
        // endregion
        assertThat(connection.execute(copied).rowCount()).isEqualTo(1);
        // region returning
        Returning<Row2<Long, String>> back =
                insert(AUTHORS).returning(authorId, authorName).inParameterOrder();
        List<Row2<Long, String>> added = connection
                .execute(back, List.of(Map.of("name", "Clarice"), Map.of("name", "Machado")))
                .all();
        // endregion
        assertThat(added).extracting(Row2::value2).containsExactly("Clarice", "Machado");
        // region update
        Update raised = update(BOOKS)
                .set(price, price.plus(BigDecimal.ONE))
                .set(title, title.upper())
                .where(bookAuthor.in(select(authorId).where(authorName.eq("Jorge"))));
        long changed = connection.execute(raised).rowCount();
        // endregion
        assertThat(changed).isEqualTo(1);
        // region guard
        assertThatThrownBy(() -> connection.execute(delete(BOOKS)))
                .isInstanceOf(CompileException.class)
                .hasMessageStartingWith("CORE-1204");
        connection.execute(delete(BOOKS).allRows()); // said to be meant
        // endregion
        assertThat(connection.scalar(select(count(bookId)))).isZero();
    }

    @Test
    void upserts() {
        // region upsert_do
        Insert quiet =
                insert(AUTHORS).set(authorName, "Ursula").onConflict(authorName).doNothing();
        Insert loud = insert(BOOKS)
                .set(bookId, 3L)
                .set(bookAuthor, 2L)
                .set(title, "Ficciones")
                .set(price, new BigDecimal("6.00"))
                .onConflict(bookId)
                .set(price, Upsert.excluded(price))
                .where(price.gt(new BigDecimal("6.00")))
                .doUpdate();
        // endregion
        assertThat(connection.execute(quiet).rowCount()).isZero();
        assertThat(connection.execute(loud).rowCount()).isEqualTo(1);
        assertThat(connection.scalar(select(price).where(bookId.eq(3L)))).isEqualByComparingTo("6");
    }

    // region Offer
    record Offer(String title, BigDecimal price) {}
    // endregion

    @Test
    void hasResults() {
        // region typed_rows
        List<Offer> offers = connection
                .execute(select(title, price).orderBy(title))
                .map(Offer::new)
                .all();
        Optional<String> one =
                connection.execute(select(title).where(bookId.eq(3L))).oneOrEmpty();
        long number = connection.scalar(select(count(bookId)));
        // endregion
        assertThat(offers).hasSize(3).contains(new Offer("Ficciones", new BigDecimal("8.00")));
        assertThat(one).contains("Ficciones");
        assertThat(number).isEqualTo(3);
        // region rows
        for (Row row : connection.execute(select(BOOKS))) {
            String byName = row.get("title", String.class);
            String byExpression = row.get(title);
            Object byPosition = row.get(2);
            assertThat(byName).isEqualTo(byExpression).isEqualTo(byPosition);
        }
        List<Map<String, Object>> maps =
                connection.execute(select(AUTHORS)).mappings().all();
        // endregion
        assertThat(maps.get(0)).containsEntry("name", "Ursula");
        List<Integer> sizes = new ArrayList<>();
        // region partitions
        try (Result<String> rows = connection.stream(select(title), 500)) {
            for (List<String> part : rows.partitions(2)) {
                sizes.add(part.size());
            }
        }
        // endregion
        assertThat(sizes).containsExactly(2, 1);
        // region shapes
        FrozenResult<String> kept = connection.execute(select(authorName)).freeze(); // read as often as wanted
        List<Long> writers = connection.execute(select(bookAuthor)).unique().all();
        // endregion
        assertThat(kept.result().all()).isEqualTo(kept.result().all()).hasSize(2);
        assertThat(writers).hasSize(2);
    }

    @Test
    void takesText() {
        // region text
        TextQuery<Row> query = text("SELECT id, title FROM books WHERE price < :most AND id IN :ids ORDER BY id")
                .bind("most", new BigDecimal("9"))
                .bind("ids", List.of(1, 2, 3));
        List<Row> rows = connection.execute(query).all();
        // endregion
        assertThat(rows).hasSize(2);
        // region text_columns
        QueryExpr cheap = text("SELECT id, title FROM books WHERE price < 9")
                .columns(bookId, title)
                .subquery("cheap");
        List<String> titles = connection.execute(select(cheap.col(title))).all();
        // endregion
        assertThat(titles).hasSize(2);
        // region text_parts
        Select<String> mixed = select(title)
                .where(conditionSql("length(books.title) > :least", Map.of("least", 9)))
                .orderBy(orderSql("length(books.title) DESC"));
        Expression<Integer> size = literalSql("length(books.title)", INTEGER);
        // endregion
        assertThat(connection.execute(mixed).all()).containsExactly("The Lathe of Heaven", "The Dispossessed");
        assertThat(connection.scalar(select(size).where(bookId.eq(3L)))).isEqualTo(9);
    }

    @Test
    void compiles() {
        // region compile
        Select<String> query =
                select(title).where(price.lt(new BigDecimal("9"))).limit(5);
        Compiled compiled = Dialects.POSTGRESQL.compile(query); // no connection, no driver
        String sql = compiled.sql();
        String script = Dialects.SQLITE.literal(query); // values written as literals
        // endregion
        assertThat(sql).contains("WHERE books.price < ?");
        assertThat(script).contains("LIMIT 5").contains("< 9");
        // region parameters
        Query<String> byAuthor =
                select(title).where(bookAuthor.eq(parameter("author", BIGINT))).orderBy(title);
        List<String> first = connection.execute(byAuthor, Map.of("author", 1L)).all();
        ListParameter<Long> ids = listParameter("ids", BIGINT);
        List<String> listed = connection
                .execute(select(title).where(bookId.in(ids)), Map.of("ids", List.of(1L, 3L)))
                .all();
        // endregion
        assertThat(first).hasSize(2);
        assertThat(listed).hasSize(2);
        // region unsupported
        assertThatThrownBy(() -> Dialects.MYSQL.compile(
                        select(title).distinctOn(bookAuthor).orderBy(bookAuthor)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("mysql");
        // endregion
        // region plans
        double ratio = engine.plans().statistics().hitRatio();
        // endregion
        assertThat(ratio).isBetween(0.0, 1.0);
    }
}
