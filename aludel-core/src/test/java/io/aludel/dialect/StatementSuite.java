package io.aludel.dialect;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ErrorCode;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.RowValue;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What golden SQL cannot show: that every database takes it, and gives the same rows. */
@EveryDatabase
class StatementSuite {
    private final MetaData metadata = new MetaData();

    private final Table people = Table.of(
            "people",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull().unique(),
            column("age", INTEGER),
            column("active", BOOLEAN),
            column("boss_id", BIGINT).references("people.id"),
            check("age < 200").named("ck_people_age"));

    private final Table orders = Table.of(
            "orders",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("person_id", BIGINT)
                    .notNull()
                    .references(io.aludel.schema.ForeignKey.of(List.of("person_id"), "people", List.of("id"))
                            .named("fk_orders_person")),
            column("total", NUMERIC(10, 2)),
            index("ix_orders_total", "total"));

    private final TableExpr p = Sql.table(people);
    private final NumberExpr<Long> id = p.number("id", Long.class);
    private final TextExpr name = p.text("name");
    private final NumberExpr<Integer> age = p.number("age", Integer.class);
    private final NumberExpr<Long> boss = p.number("boss_id", Long.class);
    private final TableExpr o = Sql.table(orders);
    private final NumberExpr<Long> orderPerson = o.number("person_id", Long.class);
    private final NumberExpr<BigDecimal> total = o.number("total", BigDecimal.class);

    private PlainJdbc jdbc;

    @BeforeEach
    void fill(TestDatabase database) throws SQLException {
        jdbc = new PlainJdbc(database);
        jdbc.create(metadata);
        jdbc.update(insert(people)
                .values(List.of(
                        person(1, "Ann", 31, true, null),
                        person(2, "Bob", 20, false, 1L),
                        person(3, "Cid", null, null, 2L),
                        person(4, "dee", 40, true, 1L))));
        jdbc.update(insert(orders).values(List.of(order(1, 1, "10.50"), order(2, 1, "4.50"), order(3, 2, "7.00"))));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    private static Map<String, Object> person(long id, String name, Integer age, Boolean active, Long boss) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("age", age);
        row.put("active", active);
        row.put("boss_id", boss);
        return row;
    }

    private static Map<String, Object> order(long id, long person, String total) {
        return new LinkedHashMap<>(Map.of("id", id, "person_id", person, "total", new BigDecimal(total)));
    }

    private List<Object> values(io.aludel.sql.Executable statement) throws SQLException {
        List<Object> found = new ArrayList<>();
        jdbc.query(statement).forEach(row -> found.add(row.get(0)));
        return found;
    }

    @Test
    void conditions() throws SQLException {
        assertThat(values(select(id).where(p.bool("active")).orderBy(id))).containsExactly(1L, 4L);
        assertThat(values(select(id).where(p.bool("active").not()).orderBy(id))).containsExactly(2L);
        assertThat(values(select(id).where(p.bool("active").isTrue()).orderBy(id)))
                .containsExactly(1L, 4L);
        assertThat(values(select(id).where(age.isNull()))).containsExactly(3L);
        assertThat(values(select(id).where(age.isDistinctFrom(20)).orderBy(id))).containsExactly(1L, 3L, 4L);
        assertThat(values(select(id).where(age.isDistinctFrom((Integer) null)).orderBy(id)))
                .containsExactly(1L, 2L, 4L);
        assertThat(values(select(id).where(age.isDistinctFrom(20).not()).orderBy(id)))
                .containsExactly(2L);
        assertThat(values(select(id).where(id.in(List.of())))).isEmpty();
        assertThat(values(select(id)
                        .where(id.notIn(List.of()), age.between(20, 31))
                        .orderBy(id)))
                .containsExactly(1L, 2L);
        assertThat(values(select(id).where(name.ilike("DE%")))).containsExactly(4L);
        assertThat(values(select(id).where(name.contains("n")))).containsExactly(1L);
        assertThat(values(select(id).where(name.startsWith("%")))).isEmpty();
        assertThat(values(select(id)
                        .where(age.eq(20).or(age.eq(40)).and(id.gt(2L)).not(), age.isNotNull())
                        .orderBy(id)))
                .containsExactly(1L, 2L);
    }

    @Test
    void listsOfRows() throws SQLException {
        Expr row = new RowValue(List.of(id.node(), age.node()));
        Expr first = new RowValue(List.of(value(1L).node(), value(31).node()));
        Expr second = new RowValue(List.of(value(2L).node(), value(99).node()));
        assertThat(values(select(id).where(Expressions.predicate(new InList(row, List.of(first, second), false)))))
                .containsExactly(1L);
    }

    @Test
    void calculations() throws SQLException {
        var half = age.dividedBy(3);
        BigDecimal result = (BigDecimal) values(select(half).where(id.eq(2L))).get(0);
        assertThat(result.setScale(3, RoundingMode.HALF_UP)).isEqualTo("6.667");
        assertThat(values(select(age.plus(1).times(2).minus(3)).where(id.eq(2L))))
                .containsExactly(39);
        assertThat(values(select(age.modulo(7)).where(id.eq(2L)))).containsExactly(6);
        assertThat(values(select(age.negate()).where(id.eq(2L)))).containsExactly(-20);
        assertThat(values(select(name.concat("-").concat(name)).where(id.eq(1L))))
                .containsExactly("Ann-Ann");
        assertThat(values(select(length(name)).where(id.eq(1L)))).containsExactly(3);
        assertThat(values(select(age.cast(VARCHAR(10))).where(id.eq(1L)))).containsExactly("31");
        assertThat(values(select(coalesce(age, value(0))).where(id.eq(3L)))).containsExactly(0);
        assertThat(values(select(now()))).hasSize(1).doesNotContainNull();
        assertThat(values(select(currentDate()))).hasSize(1).doesNotContainNull();
    }

    @Test
    void casesAndConstants() throws SQLException {
        var kind = caseWhen(age.lt(25), value("young"))
                .when(age.isNull(), "unknown")
                .otherwise("old")
                .label("kind");
        assertThat(values(select(kind).from(people).orderBy(id))).containsExactly("old", "young", "unknown", "old");
        assertThat(values(select(sqlNull(INTEGER)))).containsExactly((Object) null);
        assertThat(values(select(value(5)))).containsExactly(5);
        assertThat(values(select(value("x")))).containsExactly("x");
    }

    @Test
    void joins() throws SQLException {
        assertThat(jdbc.query(select(name, total).join(orders()).orderBy(total)))
                .containsExactly(
                        List.of("Ann", new BigDecimal("4.50")),
                        List.of("Bob", new BigDecimal("7.00")),
                        List.of("Ann", new BigDecimal("10.50")));
        assertThat(values(select(name)
                        .outerJoin(orders())
                        .where(o.number("id", Long.class).isNull())
                        .orderBy(id)))
                .containsExactly("Cid", "dee");
        TableExpr b = p.as("b");
        assertThat(jdbc.query(select(name, b.text("name"))
                        .join(b, boss.eq(b.number("id", Long.class)))
                        .orderBy(id)))
                .containsExactly(List.of("Bob", "Ann"), List.of("Cid", "Bob"), List.of("dee", "Ann"));
    }

    private TableExpr orders() {
        return o;
    }

    @Test
    void groups() throws SQLException {
        assertThat(jdbc.query(select(name, count(), sum(total))
                        .join(o, orderPerson.eq(id))
                        .groupBy(name)
                        .having(count().gt(1L))))
                .containsExactly(List.of("Ann", 2L, new BigDecimal("15.00")));
        assertThat(jdbc.query(select(count(), countDistinct(orderPerson), count().filter(total.gt(new BigDecimal("5"))))
                        .from(o)))
                .containsExactly(List.of(3L, 2L, 2L));
        var decade = age.plus(0).label("shifted");
        assertThat(jdbc.query(select(decade, count())
                        .where(age.isNotNull())
                        .groupBy(decade)
                        .orderBy(decade)))
                .containsExactly(List.of(20, 1L), List.of(31, 1L), List.of(40, 1L));
        var plain = age.plus(1);
        assertThat(jdbc.query(select(plain, count())
                        .where(age.isNotNull())
                        .groupBy(plain)
                        .orderBy(plain.desc())))
                .containsExactly(List.of(41, 1L), List.of(32, 1L), List.of(21, 1L));
    }

    @Test
    void orders(TestDatabase database) throws SQLException {
        assertThat(values(select(id).orderBy(age.asc().nullsFirst()))).containsExactly(3L, 2L, 1L, 4L);
        assertThat(values(select(id).orderBy(age.desc().nullsLast()))).containsExactly(4L, 1L, 2L, 3L);
        var older = age.plus(1).label("older");
        assertThat(jdbc.query(select(id, older).orderBy(older.desc().nullsLast())))
                .startsWith(List.of(4L, 41));
    }

    @Test
    void limits() throws SQLException {
        assertThat(values(select(id).orderBy(id).limit(2))).containsExactly(1L, 2L);
        assertThat(values(select(id).orderBy(id).limit(2).offset(1))).containsExactly(2L, 3L);
        assertThat(values(select(id).orderBy(id).offset(2))).containsExactly(3L, 4L);
        assertThat(values(select(id).orderBy(id).limit(0))).isEmpty();
    }

    @Test
    void locks() throws SQLException {
        assertThat(values(select(id).where(id.eq(1L)).forUpdate())).containsExactly(1L);
    }

    @Test
    void subqueries() throws SQLException {
        assertThat(values(select(name)
                        .where(exists(select(total).where(orderPerson.eq(id))))
                        .orderBy(id)))
                .containsExactly("Ann", "Bob");
        assertThat(values(select(name)
                        .where(not(exists(select(total).where(orderPerson.eq(id)))))
                        .orderBy(id)))
                .containsExactly("Cid", "dee");
        assertThat(values(select(name).where(id.in(select(orderPerson))).orderBy(id)))
                .containsExactly("Ann", "Bob");
        var n = select(count()).from(o).where(orderPerson.eq(id)).asScalar().label("n");
        assertThat(jdbc.query(select(name, n).orderBy(n.desc(), name)))
                .startsWith(List.of("Ann", 2L), List.of("Bob", 1L));
        QueryExpr sums =
                select(orderPerson, sum(total).label("s")).groupBy(orderPerson).subquery("sums");
        Expression<BigDecimal> s = sums.col("s", BigDecimal.class);
        assertThat(jdbc.query(
                        select(name, s).join(sums, sums.col(orderPerson).eq(id)).orderBy(s.desc())))
                .containsExactly(List.of("Ann", new BigDecimal("15.00")), List.of("Bob", new BigDecimal("7.00")));
    }

    @Test
    void commonTables() throws SQLException {
        QueryExpr rich =
                select(orderPerson).where(total.gt(new BigDecimal("9"))).cte("rich");
        assertThat(values(select(name).where(id.in(select(rich.col(orderPerson))))))
                .containsExactly("Ann");
        var chain = recursive("chain", select(id, name, value(0).label("depth")).where(boss.isNull()), self -> {
            TableExpr e = p.as("e");
            var depth = Expressions.number(self.col("depth", Integer.class).node(), SqlTypes.INTEGER);
            return select(
                            e.number("id", Long.class),
                            e.text("name"),
                            depth.plus(1).label("depth"))
                    .join(self, e.number("boss_id", Long.class).eq(self.col("id", Long.class)));
        });
        var depth = chain.col("depth", Integer.class);
        assertThat(jdbc.query(
                        select(chain.col("name", String.class), depth).orderBy(depth, chain.col("id", Long.class))))
                .containsExactly(List.of("Ann", 0), List.of("Bob", 1), List.of("dee", 1), List.of("Cid", 2));
    }

    @Test
    void windows() throws SQLException {
        assertThat(jdbc.query(select(
                                o.number("id", Long.class),
                                rowNumber().over(partitionBy(orderPerson).orderBy(total.desc())),
                                sum(total)
                                        .over(partitionBy()
                                                .orderBy(o.number("id", Long.class)
                                                        .asc())
                                                .rows(null, 0)))
                        .orderBy(o.number("id", Long.class))))
                .containsExactly(
                        List.of(1L, 1L, new BigDecimal("10.50")),
                        List.of(2L, 2L, new BigDecimal("15.00")),
                        List.of(3L, 1L, new BigDecimal("22.00")));
    }

    @Test
    void setOperations() throws SQLException {
        assertThat(values(union(select(id), select(orderPerson)).orderBy(id))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(values(except(select(id), select(orderPerson)).orderBy(id))).containsExactly(3L, 4L);
        assertThat(values(intersect(select(id), select(orderPerson)).orderBy(id)))
                .containsExactly(1L, 2L);
        assertThat(values(unionAll(
                        select(id).orderBy(id.desc()).limit(1), union(select(orderPerson), select(orderPerson)))))
                .containsExactlyInAnyOrder(4L, 1L, 2L);
    }

    @Test
    void updatesAndDeletes() throws SQLException {
        assertThat(jdbc.update(update(people).set(age, age.plus(1)).where(age.isNotNull())))
                .isEqualTo(3);
        assertThat(values(select(age).where(id.eq(1L)))).containsExactly(32);
        assertThat(jdbc.update(update(people)
                        .set(
                                age,
                                select(count())
                                        .from(o)
                                        .where(orderPerson.eq(id))
                                        .asScalar()
                                        .cast(INTEGER))
                        .where(exists(select(total).where(orderPerson.eq(id))))))
                .isEqualTo(2);
        assertThat(values(select(age).where(id.eq(1L)))).containsExactly(2);
        assertThat(jdbc.update(delete(orders).where(orderPerson.in(select(id).where(name.eq("Bob"))))))
                .isEqualTo(1);
        assertThat(jdbc.update(delete(orders).allRows())).isEqualTo(2);
    }

    @Test
    void rowsOfQueriesAreInserted() throws SQLException {
        QueryExpr source = select(id, name).where(id.gt(2L)).cte("source");
        jdbc.update(insert(orders)
                .fromSelect(
                        select(source.col(id).cast(BIGINT), source.col(id)), o.number("id", Long.class), orderPerson)
                .onConflict(o.number("id", Long.class))
                .doNothing());
        assertThat(values(select(orderPerson).orderBy(o.number("id", Long.class))))
                .containsExactly(1L, 1L, 2L, 4L);
    }

    @Test
    void upserts() throws SQLException {
        jdbc.update(insert(people)
                .values(person(1, "Anna", 50, true, null))
                .onConflict(id)
                .doUpdate(name, age));
        assertThat(jdbc.query(select(name, age).where(id.eq(1L)))).containsExactly(List.of("Anna", 50));
        jdbc.update(insert(people)
                .values(person(1, "Nobody", 1, true, null))
                .onConflict(id)
                .doNothing());
        jdbc.update(insert(people)
                .values(person(9, "New", null, null, null))
                .onConflict(id)
                .doUpdate(name));
        assertThat(values(select(name).orderBy(id))).containsExactly("Anna", "Bob", "Cid", "dee", "New");
    }

    @Test
    void generatedKeysComeBackInTheOrderOfTheRows() throws SQLException {
        MetaData others = new MetaData();
        Table notes = Table.of("notes", others, column("id", BIGINT).primaryKey(), column("body", VARCHAR(20)));
        jdbc.create(others);
        TextExpr body = Sql.table(notes).text("body");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int index = 0; index < 50; index++) {
            rows.add(Map.of("body", "n" + index));
        }
        Expression<Long> noteId = Sql.table(notes).col("id", Long.class);
        List<List<Object>> back = jdbc.query(insert(notes).values(rows).returning(noteId, body));
        assertThat(back).hasSize(50);
        for (int index = 0; index < 50; index++) {
            assertThat(back.get(index)).containsExactly((long) index + 1, "n" + index);
        }
        assertThat(jdbc.query(delete(notes).where(noteId.eq(7L)).returning(body)))
                .containsExactly(List.of("n6"));
        jdbc.update(insert(notes));
        if (jdbc.dialect().has(Feature.RETURNING)) {
            assertThat(jdbc.query(
                            update(notes).set(body, "x").where(noteId.eq(1L)).returning(body)))
                    .containsExactly(List.of("x"));
        }
    }

    @Test
    void failuresAreTold() {
        fails(insert(people).values(person(5, "Ann", 1, true, null)), ErrorCode.UNIQUE_VIOLATION);
        fails(insert(people).values(person(1, "Eve", 1, true, null)), ErrorCode.UNIQUE_VIOLATION);
        fails(
                insert(people).values(person(5, null, 1, true, null)),
                ErrorCode.NOT_NULL_VIOLATION,
                "name",
                "people.name");
        fails(insert(people).values(person(5, "Eve", 200, true, null)), ErrorCode.CHECK_VIOLATION, "ck_people_age");
        fails(insert(orders).values(order(9, 99, "1")), ErrorCode.FOREIGN_KEY_VIOLATION, "fk_orders_person");
        fails(delete(people).where(id.eq(1L)), ErrorCode.FOREIGN_KEY_VIOLATION);
        fails(text("SELECT * FROM nowhere"), ErrorCode.NO_SUCH_OBJECT);
        fails(text("SELECT missing FROM people"), ErrorCode.NO_SUCH_OBJECT);
        fails(text("SELEKT 1"), ErrorCode.SYNTAX);
    }

    private void fails(io.aludel.sql.Executable statement, ErrorCode code, String... names) {
        assertThatThrownBy(() -> jdbc.update(statement)).isInstanceOfSatisfying(SQLException.class, failure -> {
            assertThat(jdbc.dialect().classify(failure)).as("%s", failure).isEqualTo(code);
            String found = jdbc.dialect().constraintName(failure);
            if (names.length > 0 && found != null) {
                assertThat(Arrays.asList(names)).contains(found.toLowerCase(java.util.Locale.ROOT));
            }
            boolean silent = jdbc.dialect() == Dialects.SQLITE && code == ErrorCode.FOREIGN_KEY_VIOLATION;
            if (names.length > 0 && !silent) {
                assertThat(found).isNotNull();
            }
        });
    }

    @Test
    void tablesThatReferToEachOther() throws SQLException {
        MetaData circle = new MetaData();
        Table.of(
                "c_a",
                circle,
                column("id", BIGINT).primaryKey(),
                column("b_id", BIGINT).references("c_b.id"));
        Table.of(
                "c_b",
                circle,
                column("id", BIGINT).primaryKey(),
                column("a_id", BIGINT).references("c_a.id"));
        jdbc.create(circle);
        assertThatThrownBy(() -> jdbc.execute("INSERT INTO c_a (b_id) VALUES (5)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void definitionsWithEverything() throws SQLException {
        MetaData rich = new MetaData();
        Table table = Table.of(
                rich,
                null,
                "rich",
                "it's a \\ comment",
                List.of(
                        column("id", BIGINT).primaryKey(),
                        column("note", VARCHAR(40))
                                .serverDefault(io.aludel.sql.ast.Bind.of("it's \\ \"q\" ", SqlTypes.VARCHAR))
                                .comment("what's \\ this"),
                        column("flag", BOOLEAN).serverDefault(io.aludel.sql.ast.Constant.TRUE),
                        column("number", NUMERIC(5, 2))
                                .serverDefault(io.aludel.sql.ast.Bind.of(new BigDecimal("1.50"), SqlTypes.NUMERIC)),
                        column("made", TIMESTAMP).serverDefault(now().node()),
                        check(Expressions.predicate(new InList(
                                        new io.aludel.sql.ast.ColumnRef(o.from(), "note", SqlTypes.VARCHAR),
                                        List.of(
                                                value("x'y").node(),
                                                value("it's \\ \"q\" ").node()),
                                        false)))
                                .named("ck_note")));
        jdbc.create(rich);
        TableExpr r = Sql.table(table);
        jdbc.update(insert(table));
        List<List<Object>> rows =
                jdbc.query(select(r.text("note"), r.bool("flag"), r.col("number", BigDecimal.class), r.col("made")));
        assertThat(rows.get(0).subList(0, 3)).containsExactly("it's \\ \"q\" ", true, new BigDecimal("1.50"));
        assertThat(rows.get(0).get(3)).isNotNull();
        jdbc.execute(jdbc.dialect().compile(io.aludel.schema.ddl.DropTable.of(table)));
    }

    private static <T> io.aludel.schema.Column<T> column(String name, io.aludel.type.SqlType<T> type) {
        return Sql.column(name, type);
    }
}
