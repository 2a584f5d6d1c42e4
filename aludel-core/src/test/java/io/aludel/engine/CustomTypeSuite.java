package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.JdbcCodec;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.error.AludelException;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.Codec;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import io.aludel.type.ValueConverter;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types that an application makes: from another with a converter, with SQL around it, or another on some databases. */
@EveryDatabase
class CustomTypeSuite {
    private final MetaData metadata = new MetaData();

    /** A point kept as text. */
    record Point(int x, int y) {}

    /** Equal to every other one, as its type is compared. */
    record PointText() implements ValueConverter<Point, String> {
        @Override
        public String toDatabase(Point value) {
            return value.x() + ";" + value.y();
        }

        @Override
        public Point toJava(String value) {
            String[] parts = value.split(";");
            return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    private enum Size {
        SMALL,
        LARGE;

        String code() {
            return name().toLowerCase(Locale.ROOT).substring(0, 1);
        }
    }

    private <T> Column<T> tableWith(Engine engine, SqlType<T> type) {
        Column<T> column = column("v", type);
        Table.of("things", metadata, column("id", SqlTypes.INTEGER).primaryKey(), column);
        metadata.createAll(engine);
        return column;
    }

    @Test
    void aConverterTurnsValuesIntoThoseOfAnotherType(TestDatabase db) {
        SqlType<Point> type = SqlTypes.converted(SqlTypes.VARCHAR(20), Point.class, new PointText());
        assertThat(type).isEqualTo(SqlTypes.converted(SqlTypes.VARCHAR(20), Point.class, new PointText()));
        try (Engine engine = Engine.create(db.url())) {
            Column<Point> v = tableWith(engine, type);
            TableExpr things = table(metadata.table("things"));
            try (Connection connection = engine.begin()) {
                connection.execute(insert(things.table()).values(Map.of("id", 1, "v", new Point(1, -2))));
                connection.execute(insert(things.table()).values(Map.of("id", 2, "v", new Point(0, 0))));
                assertThat(connection
                                .execute(select(things.col(v)).orderBy(things.col("id", Integer.class)))
                                .all())
                        .containsExactly(new Point(1, -2), new Point(0, 0));
                assertThat(connection
                                .execute(select(things.col("id", Integer.class))
                                        .where(things.col(v).in(new Point(1, -2), new Point(9, 9))))
                                .all())
                        .containsExactly(1);
                assertThat(connection
                                .execute(text("SELECT v FROM things WHERE id = 1"))
                                .scalar())
                        .isEqualTo("1;-2");
            }
        }
    }

    @Test
    void sqlStandsAroundParametersAndColumns(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            Column<String> v = tableWith(engine, SqlTypes.VARCHAR(20).withSqlAround("lower({})", "upper({})"));
            TableExpr things = table(metadata.table("things"));
            try (Connection connection = engine.begin()) {
                connection.execute(insert(things.table()).values(Map.of("id", 1, "v", "Abc")));
                assertThat(connection.execute(text("SELECT v FROM things")).scalar())
                        .isEqualTo("abc");
                assertThat(connection
                                .execute(select(things.col(v))
                                        .where(things.col(v).eq("ABC")))
                                .all())
                        .containsExactly("ABC");
                connection.execute(update(things.table())
                        .set(things.col(v), "X")
                        .where(things.col("id", Integer.class).eq(1)));
                assertThat(connection.execute(text("SELECT v FROM things")).scalar())
                        .isEqualTo("x");
            }
        }
    }

    @Test
    void aTypeIsAnotherOnSomeDatabases(TestDatabase db) {
        SqlType<Object> document = SqlTypes.JSON.withVariant("postgresql", PostgresqlTypes.JSONB);
        try (Engine engine = Engine.create(db.url())) {
            Column<Object> v = tableWith(engine, document);
            TableExpr things = table(metadata.table("things"));
            Map<String, Object> value = Map.of("a", List.of(1, "two", true));
            try (Connection connection = engine.begin()) {
                connection.execute(insert(things.table()).values(Map.of("id", 1, "v", value)));
                assertThat(connection.execute(select(things.col(v))).all()).containsExactly(value);
                if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
                    assertThat(connection
                                    .execute(text("SELECT CAST(pg_typeof(v) AS text) FROM things"))
                                    .scalar())
                            .isEqualTo("jsonb");
                }
            }
        }
    }

    @Test
    void wordsThatAnEnumDoesNotHaveAreTold(TestDatabase db) {
        SqlType<Size> type = SqlTypes.ENUM(Size.class, EnumOptions.VARCHAR.length(10), Size::code);
        try (Engine engine = Engine.create(db.url())) {
            Column<Size> v = tableWith(engine, type);
            TableExpr things = table(metadata.table("things"));
            try (Connection connection = engine.begin()) {
                connection.execute(insert(things.table()).values(Map.of("id", 1, "v", Size.LARGE)));
                assertThat(connection.execute(text("SELECT v FROM things")).scalar())
                        .isEqualTo("l");
                assertThat(connection.execute(select(things.col(v))).all()).containsExactly(Size.LARGE);
                connection.execute(text("UPDATE things SET v = 'huge'"));
                assertThatThrownBy(
                                () -> connection.execute(select(things.col(v))).all())
                        .isInstanceOf(AludelException.class)
                        .hasStackTraceContaining("the words are [s, l]");
            }
        }
    }

    @Test
    void theApplicationSaysHowValuesTravel(TestDatabase db) {
        Dialect usual;
        try (Engine engine = Engine.create(db.url())) {
            usual = engine.dialect();
        }
        Dialect trimming = usual.binding((type, codec) -> type.kind() == TypeKind.VARCHAR ? TRIMMED : codec);
        try (Engine engine = Engine.builder(db.url()).dialect(trimming).build()) {
            Column<String> column = tableWith(engine, SqlTypes.VARCHAR(20));
            TableExpr things = table(metadata.table("things"));
            try (Connection connection = engine.begin()) {
                connection.execute(insert(metadata.table("things")), Map.of("id", 1, "v", "  a  "));
                assertThat(connection.execute(select(things.col(column))).one()).isEqualTo("<a>");
                assertThat(connection
                                .execute(text("SELECT id FROM things WHERE v = 'a'"), Map.of())
                                .all())
                        .hasSize(1);
            }
        }
        assertThat(usual.codec(SqlTypes.VARCHAR(20))).isNotSameAs(TRIMMED);
    }

    private static final Codec<String> TRIMMED = new JdbcCodec<>(
            Types.VARCHAR,
            (row, column) -> "<" + row.getString(column) + ">",
            (statement, index, value) -> statement.setString(index, value.strip()));
}
