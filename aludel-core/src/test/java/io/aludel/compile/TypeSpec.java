package io.aludel.compile;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.h2.H2Types;
import io.aludel.dialect.mysql.MysqlTypes;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.error.AludelException;
import io.aludel.error.CompileException;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How each type is written in definitions and as the target of CAST, on all dialects side by side. */
class TypeSpec extends SqlSpec {
    private enum Color {
        RED,
        GREEN
    }

    /** The order of the columns below. */
    private static final List<Dialect> ORDER = List.of(STANDARD, POSTGRESQL, MYSQL, MARIADB, SQLITE, H2);

    /** One name where all agree, else six; an empty one where the type is refused. */
    private static void ddl(SqlType<?> type, String... names) {
        for (Dialect dialect : ORDER) {
            String expected = names.length == 1 ? names[0] : names[ORDER.indexOf(dialect)];
            if (expected.isEmpty()) {
                assertThatThrownBy(() -> dialect.syntax().types().type(dialect.syntax(), type))
                        .as("%s on %s", type, dialect)
                        .isInstanceOf(AludelException.class);
            } else {
                assertThat(dialect.syntax().types().type(dialect.syntax(), type))
                        .as("%s on %s", type, dialect)
                        .isEqualTo(expected);
            }
        }
    }

    private static void casts(SqlType<?> type, String... names) {
        for (Dialect dialect : ORDER) {
            String expected = names.length == 1 ? names[0] : names[ORDER.indexOf(dialect)];
            assertThat(dialect.syntax().types().cast(dialect.syntax(), type))
                    .as("CAST to %s on %s", type, dialect)
                    .isEqualTo(expected);
        }
    }

    @Test
    void truthValuesAndWholeNumbers() {
        ddl(SqlTypes.BOOLEAN, "BOOLEAN", "BOOLEAN", "BOOL", "BOOL", "BOOLEAN", "BOOLEAN");
        ddl(SqlTypes.SMALLINT, "SMALLINT");
        ddl(SqlTypes.INTEGER, "INTEGER");
        ddl(SqlTypes.BIGINT, "BIGINT");
        ddl(SqlTypes.TINYINT, "SMALLINT", "SMALLINT", "TINYINT", "TINYINT", "TINYINT", "TINYINT");
        casts(SqlTypes.BIGINT, "BIGINT", "BIGINT", "SIGNED INTEGER", "SIGNED INTEGER", "BIGINT", "BIGINT");
    }

    @Test
    void numbersWithAPoint() {
        ddl(SqlTypes.NUMERIC, "NUMERIC", "NUMERIC", "NUMERIC", "NUMERIC", "NUMERIC", "DECFLOAT");
        ddl(SqlTypes.NUMERIC(10, 2), "NUMERIC(10, 2)");
        ddl(SqlTypes.DECIMAL(10, 2), "DECIMAL(10, 2)");
        ddl(SqlTypes.FLOAT, "FLOAT");
        ddl(SqlTypes.FLOAT(24), "FLOAT", "FLOAT(24)", "FLOAT(24)", "FLOAT(24)", "FLOAT", "FLOAT(24)");
        ddl(SqlTypes.DOUBLE, "DOUBLE", "DOUBLE PRECISION", "DOUBLE", "DOUBLE", "DOUBLE", "DOUBLE PRECISION");
        ddl(SqlTypes.REAL, "REAL");
        casts(
                SqlTypes.NUMERIC(10, 2),
                "NUMERIC(10, 2)",
                "NUMERIC(10, 2)",
                "DECIMAL(10, 2)",
                "DECIMAL(10, 2)",
                "NUMERIC(10, 2)",
                "NUMERIC(10, 2)");
        casts(SqlTypes.DOUBLE, "DOUBLE", "DOUBLE PRECISION", "DOUBLE", "DOUBLE", "DOUBLE", "DOUBLE PRECISION");
    }

    @Test
    void text() {
        ddl(SqlTypes.VARCHAR, "VARCHAR", "VARCHAR", "", "", "VARCHAR", "VARCHAR");
        ddl(SqlTypes.VARCHAR(50), "VARCHAR(50)");
        ddl(SqlTypes.CHAR(3), "CHAR(3)");
        ddl(SqlTypes.TEXT, "TEXT", "TEXT", "TEXT", "TEXT", "TEXT", "CLOB");
        ddl(SqlTypes.CLOB, "CLOB", "TEXT", "LONGTEXT", "LONGTEXT", "CLOB", "CLOB");
        ddl(
                SqlTypes.NVARCHAR(5),
                "NVARCHAR(5)",
                "VARCHAR(5)",
                "NATIONAL VARCHAR(5)",
                "NATIONAL VARCHAR(5)",
                "NVARCHAR(5)",
                "NVARCHAR(5)");
        casts(SqlTypes.VARCHAR, "VARCHAR", "VARCHAR", "CHAR", "CHAR", "VARCHAR", "VARCHAR");
        casts(SqlTypes.TEXT, "TEXT", "TEXT", "CHAR", "CHAR", "TEXT", "CLOB");
    }

    @Test
    void collations() {
        ddl(
                SqlTypes.collated(SqlTypes.VARCHAR(10), "de_DE"),
                "VARCHAR(10) COLLATE \"de_DE\"",
                "VARCHAR(10) COLLATE \"de_DE\"",
                "VARCHAR(10) COLLATE `de_DE`",
                "VARCHAR(10) COLLATE `de_DE`",
                "VARCHAR(10) COLLATE \"de_DE\"",
                "");
        SqlType<String> charset = MysqlTypes.charset(SqlTypes.VARCHAR(10), "latin1", "latin1_bin");
        assertThat(MYSQL.syntax().types().type(MYSQL.syntax(), charset))
                .isEqualTo("VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin");
        assertThat(POSTGRESQL
                        .syntax()
                        .types()
                        .type(POSTGRESQL.syntax(), SqlTypes.collated(SqlTypes.TEXT, "pg_catalog", "C")))
                .isEqualTo("TEXT COLLATE pg_catalog.\"C\"");
    }

    @Test
    void bytes() {
        ddl(SqlTypes.BLOB, "BLOB", "BYTEA", "BLOB", "BLOB", "BLOB", "BLOB");
        ddl(SqlTypes.BLOB(10), "BLOB", "BYTEA", "BLOB(10)", "BLOB(10)", "BLOB", "BLOB(10)");
        ddl(
                SqlTypes.VARBINARY(16),
                "VARBINARY(16)",
                "BYTEA",
                "VARBINARY(16)",
                "VARBINARY(16)",
                "BLOB",
                "VARBINARY(16)");
    }

    @Test
    void datesAndTimes() {
        ddl(SqlTypes.DATE, "DATE");
        ddl(SqlTypes.TIME, "TIME", "TIME WITHOUT TIME ZONE", "TIME(6)", "TIME(6)", "TIME", "TIME(6)");
        ddl(
                SqlTypes.DATETIME,
                "DATETIME",
                "TIMESTAMP WITHOUT TIME ZONE",
                "DATETIME",
                "DATETIME",
                "DATETIME",
                "TIMESTAMP(6)");
        ddl(
                SqlTypes.DATETIME_TZ,
                "DATETIME",
                "TIMESTAMP WITH TIME ZONE",
                "DATETIME",
                "DATETIME",
                "DATETIME",
                "TIMESTAMP(6) WITH TIME ZONE");
        ddl(
                SqlTypes.TIMESTAMP,
                "TIMESTAMP",
                "TIMESTAMP WITHOUT TIME ZONE",
                "DATETIME(6)",
                "DATETIME(6)",
                "DATETIME",
                "TIMESTAMP(6)");
        ddl(
                SqlTypes.TIMESTAMP(3),
                "TIMESTAMP",
                "TIMESTAMP(3) WITHOUT TIME ZONE",
                "DATETIME(3)",
                "DATETIME(3)",
                "DATETIME",
                "TIMESTAMP(3)");
        ddl(
                SqlTypes.INTERVAL,
                "DATETIME",
                "INTERVAL",
                "DATETIME(6)",
                "DATETIME(6)",
                "DATETIME",
                "INTERVAL DAY(13) TO SECOND(6)");
        assertThat(POSTGRESQL.syntax().types().type(POSTGRESQL.syntax(), PostgresqlTypes.INTERVAL("DAY TO SECOND")))
                .isEqualTo("INTERVAL DAY TO SECOND");
    }

    @Test
    void identifiersDocumentsAndArrays() {
        ddl(SqlTypes.UUID, "CHAR(32)", "UUID", "CHAR(32)", "UUID", "CHAR(32)", "UUID");
        ddl(SqlTypes.JSON, "", "JSON", "JSON", "JSON", "JSON", "JSON");
        ddl(SqlTypes.array(SqlTypes.INTEGER), "", "INTEGER[]", "", "", "", "INTEGER ARRAY");
        ddl(
                SqlTypes.array(SqlTypes.array(SqlTypes.VARCHAR(5))),
                "",
                "VARCHAR(5)[][]",
                "",
                "",
                "",
                "VARCHAR(5) ARRAY ARRAY");
    }

    @Test
    void enumeratedTypes() {
        ddl(
                SqlTypes.ENUM("ab", "a", "b'b"),
                "VARCHAR(3)",
                "ab",
                "ENUM('a','b''b')",
                "ENUM('a','b''b')",
                "VARCHAR(3)",
                "ENUM('a', 'b''b')");
        ddl(
                SqlTypes.ENUM(Color.class),
                "VARCHAR(5)",
                "color",
                "ENUM('RED','GREEN')",
                "ENUM('RED','GREEN')",
                "VARCHAR(5)",
                "ENUM('RED', 'GREEN')");
        ddl(SqlTypes.ENUM(Color.class, EnumOptions.VARCHAR.length(20)), "VARCHAR(20)");
        SqlType<Color> inSchema =
                SqlTypes.ENUM(Color.class, EnumOptions.DEFAULT.named("Mood").inSchema("s"));
        TypeCompiler types = POSTGRESQL.syntax().types();
        assertThat(types.createType(POSTGRESQL.syntax(), inSchema))
                .containsExactly("CREATE TYPE s.\"Mood\" AS ENUM ('RED', 'GREEN')");
        assertThat(types.dropType(POSTGRESQL.syntax(), inSchema, false)).containsExactly("DROP TYPE s.\"Mood\"");
        assertThat(types.createType(POSTGRESQL.syntax(), SqlTypes.array(SqlTypes.ENUM("ab", "a"))))
                .containsExactly("CREATE TYPE ab AS ENUM ('a')");
        assertThat(MYSQL.syntax().types().createType(MYSQL.syntax(), inSchema)).isEmpty();
    }

    @Test
    void constantsOfAnEnumMayBeKeptByWordsOfTheirOwn() {
        SqlType<Color> type = SqlTypes.ENUM(
                Color.class, EnumOptions.DEFAULT, color -> color.name().substring(0, 1));
        ddl(type, "VARCHAR(1)", "color", "ENUM('R','G')", "ENUM('R','G')", "VARCHAR(1)", "ENUM('R', 'G')");
        assertThat(type)
                .isEqualTo(SqlTypes.ENUM(Color.class, EnumOptions.DEFAULT, color -> color == Color.RED ? "R" : "G"));
        assertThatThrownBy(() -> SqlTypes.ENUM(Color.class, EnumOptions.DEFAULT, color -> "same"))
                .hasMessageContaining("RED and GREEN of Color have the same word 'same'");
    }

    @Test
    void conditionsThatKeepOtherValuesOut() {
        SqlType<Boolean> truth = SqlTypes.BOOLEAN.withCheck();
        SqlType<String> words =
                SqlTypes.ENUM(EnumOptions.VARCHAR.named("ab"), "a", "b'c").withCheck();
        assertThat(words.check()).isEqualTo("ab");
        Map<Dialect, String> truths =
                Map.of(STANDARD, "x IN (0, 1)", MYSQL, "x IN (0, 1)", MARIADB, "x IN (0, 1)", SQLITE, "x IN (0, 1)");
        for (Dialect dialect : ORDER) {
            TypeCompiler types = dialect.syntax().types();
            assertThat(types.valueCheck(dialect.syntax(), "x", truth)).isEqualTo(truths.get(dialect));
            assertThat(types.valueCheck(dialect.syntax(), "x", words)).isEqualTo("x IN ('a', 'b''c')");
            assertThat(types.valueCheck(dialect.syntax(), "x", SqlTypes.BOOLEAN))
                    .isNull();
        }
        SqlType<String> ofDatabase = SqlTypes.ENUM("ab", "a").withCheck();
        assertThat(SQLITE.syntax().types().valueCheck(SQLITE.syntax(), "x", ofDatabase))
                .isEqualTo("x IN ('a')");
        assertThat(MYSQL.syntax().types().valueCheck(MYSQL.syntax(), "x", ofDatabase))
                .isNull();
        assertThatThrownBy(SqlTypes.DATE::withCheck).hasMessageContaining("DATE has no fixed list of values");
    }

    @Test
    void ownTypesOfMysql() {
        only(MYSQL, MysqlTypes.INTEGER_UNSIGNED, "INTEGER UNSIGNED", "UNSIGNED INTEGER");
        only(
                MYSQL,
                MysqlTypes.zerofill(MysqlTypes.displayWidth(SqlTypes.INTEGER, 5)),
                "INTEGER(5) UNSIGNED ZEROFILL",
                "UNSIGNED INTEGER");
        only(MYSQL, MysqlTypes.BIGINT_UNSIGNED, "BIGINT UNSIGNED", "UNSIGNED INTEGER");
        only(MYSQL, MysqlTypes.displayWidth(SqlTypes.TINYINT, 1), "TINYINT(1)", "SIGNED INTEGER");
        only(MYSQL, MysqlTypes.MEDIUMINT, "MEDIUMINT", "SIGNED INTEGER");
        only(MYSQL, MysqlTypes.DECIMAL_UNSIGNED(10, 2), "DECIMAL(10, 2) UNSIGNED", "DECIMAL(10, 2)");
        only(MYSQL, MysqlTypes.SET("a", "b'c"), "SET('a','b''c')", "SET('a','b''c')");
        only(MYSQL, MysqlTypes.ENUM("a"), "ENUM('a')", "CHAR(1)");
        assertThatThrownBy(() -> POSTGRESQL.syntax().types().type(POSTGRESQL.syntax(), MysqlTypes.ENUM("a")))
                .hasMessageContaining("an enumerated type without a name is not supported by postgresql");
        only(MYSQL, MysqlTypes.DATETIME(3), "DATETIME(3)", "DATETIME(3)");
        only(MYSQL, MysqlTypes.TIMESTAMP(6), "TIMESTAMP(6)", "DATETIME(6)");
        only(MYSQL, MysqlTypes.TIME(2), "TIME(2)", "TIME(2)");
        only(MYSQL, MysqlTypes.BIT(5), "BIT(5)", "BIT(5)");
        only(MYSQL, MysqlTypes.LONGTEXT, "LONGTEXT", "CHAR");
        only(MYSQL, MysqlTypes.TINYBLOB, "TINYBLOB", "BINARY");
        only(
                MYSQL,
                MysqlTypes.charset(MysqlTypes.LONGTEXT, "utf8mb4", null),
                "LONGTEXT CHARACTER SET utf8mb4",
                "CHAR CHARACTER SET utf8mb4");
        only(MARIADB, MysqlTypes.INET6, "INET6", "INET6");
        ddl(MysqlTypes.LONGTEXT, "", "", "LONGTEXT", "LONGTEXT", "", "");
    }

    @Test
    void ownTypesOfPostgresql() {
        only(POSTGRESQL, PostgresqlTypes.JSONB, "JSONB", "JSONB");
        only(POSTGRESQL, PostgresqlTypes.BIT(4), "BIT(4)", "BIT(4)");
        only(POSTGRESQL, PostgresqlTypes.VARBIT(5), "BIT VARYING(5)", "BIT VARYING(5)");
        only(POSTGRESQL, PostgresqlTypes.INT4RANGE, "INT4RANGE", "INT4RANGE");
        only(POSTGRESQL, PostgresqlTypes.DATEMULTIRANGE, "DATEMULTIRANGE", "DATEMULTIRANGE");
        only(POSTGRESQL, PostgresqlTypes.TIMESTAMP_TZ(3), "TIMESTAMP(3) WITH TIME ZONE", "TIMESTAMP(3) WITH TIME ZONE");
        only(POSTGRESQL, PostgresqlTypes.array(PostgresqlTypes.JSONB, 2), "JSONB[][]", "JSONB[][]");
        ddl(PostgresqlTypes.JSONB, "", "JSONB", "", "", "", "");
        TypeCompiler types = POSTGRESQL.syntax().types();
        SqlType<String> domain = PostgresqlTypes.domain(
                SqlTypes.VARCHAR(5),
                new TypeDetail.OfDomain(
                        "d", "s", SqlTypes.VARCHAR(5), "C", "length(VALUE) > 2", "cn", true, "'x'", true));
        assertThat(types.type(POSTGRESQL.syntax(), domain)).isEqualTo("s.d");
        assertThat(types.createType(POSTGRESQL.syntax(), domain))
                .containsExactly("CREATE DOMAIN s.d AS VARCHAR(5) COLLATE \"C\" DEFAULT 'x' CONSTRAINT cn NOT NULL"
                        + " CHECK (length(VALUE) > 2)");
        assertThat(types.dropType(POSTGRESQL.syntax(), domain, false)).containsExactly("DROP DOMAIN s.d");
    }

    private static void only(Dialect dialect, SqlType<?> type, String ddl, String cast) {
        assertThat(dialect.syntax().types().type(dialect.syntax(), type)).isEqualTo(ddl);
        assertThat(dialect.syntax().types().cast(dialect.syntax(), type)).isEqualTo(cast);
    }

    @Test
    void aTypeMayBeAnotherOnSomeDialects() {
        SqlType<String> name = SqlTypes.VARCHAR(50)
                .withVariant("mysql", MysqlTypes.charset(SqlTypes.VARCHAR(100), "utf8mb4", null))
                .withVariant("postgresql", PostgresqlTypes.CITEXT)
                .withVariant("h2", H2Types.VARCHAR_IGNORECASE);
        ddl(
                name,
                "VARCHAR(50)",
                "CITEXT",
                "VARCHAR(100) CHARACTER SET utf8mb4",
                "VARCHAR(50)",
                "VARCHAR(50)",
                "VARCHAR_IGNORECASE");
        casts(
                name,
                "VARCHAR(50)",
                "CITEXT",
                "CHAR(100) CHARACTER SET utf8mb4",
                "CHAR(50)",
                "VARCHAR(50)",
                "VARCHAR_IGNORECASE");
        assertThat(name).isNotEqualTo(SqlTypes.VARCHAR(50));
    }

    @Test
    void aTypeThatOnlyTheApplicationKnowsIsWrittenAsItSays() {
        ddl(SqlTypes.nativeType("geometry(Point, 4326)", String.class), "geometry(Point, 4326)");
        ddl(
                TypeBuilder.of(TypeKind.VARCHAR, String.class)
                        .named("ltree", "postgresql", "h2")
                        .build(),
                "",
                "ltree",
                "",
                "",
                "",
                "ltree");
    }

    @Test
    void aTypeOfAnotherDatabaseIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> SQLITE.syntax().types().type(SQLITE.syntax(), PostgresqlTypes.INET))
                .isInstanceOf(CompileException.class)
                .hasMessage("CORE-1202: the type INET is not supported by sqlite."
                        + "\n  Say what to use there: type.withVariant(\"sqlite\", ..).");
    }

    @Test
    void parametersSayTheirTypeWhereTheServerCouldNotTell() {
        Column<List<Integer>> ids = column("ids", SqlTypes.array(SqlTypes.INTEGER));
        Column<Object> doc = column("doc", PostgresqlTypes.JSONB);
        var t = Sql.table(Table.of("t", new MetaData(), ids, doc, column("name", VARCHAR(5))));
        sql(select(t.col("name", String.class))
                        .where(
                                t.col(ids).eq(List.of(1)),
                                t.col(doc).eq(Map.of()),
                                t.col("name", String.class).eq("x")))
                .on(
                        POSTGRESQL,
                        "SELECT t.name FROM t WHERE t.ids = ?::INTEGER[] AND t.doc = ?::JSONB AND t.name = ?",
                        List.of(1),
                        Map.of(),
                        "x");
    }

    @Test
    void theApplicationSaysInWhichCastsParametersStand() {
        var t = Sql.table(Table.of("t", new MetaData(), column("id", INTEGER), column("doc", PostgresqlTypes.JSONB)));
        Dialect casting = POSTGRESQL.casting((type, usual) -> switch (type.kind()) {
            case INTEGER -> "INTEGER";
            case JSON -> null;
            default -> usual;
        });
        var query = select(t.col("id", Integer.class))
                .where(
                        t.col("id", Integer.class).eq(1),
                        t.col("doc", Object.class).eq(Map.of()));
        assertThat(casting.compile(query).sql()).isEqualTo("SELECT t.id FROM t WHERE t.id = ?::INTEGER AND t.doc = ?");
        sql(query).on(POSTGRESQL, "SELECT t.id FROM t WHERE t.id = ? AND t.doc = ?::JSONB", 1, Map.of());
    }

    @Test
    void aTypeMayPutSqlAroundItsParametersAndWhatAStatementYields() {
        SqlType<String> hidden = SqlTypes.VARCHAR(50).withSqlAround("lower({})", "upper({})");
        Table table = Table.of("t", new MetaData(), column("id", INTEGER).primaryKey(), column("x", hidden));
        var t = Sql.table(table);
        Expression<Integer> id = t.col("id", Integer.class);
        Expression<String> x = t.col("x", String.class);
        sql(select(id, x).where(x.eq("a")))
                .everywhere("SELECT t.id, upper(t.x) AS x FROM t WHERE t.x = lower(?)", "a")
                .elsewhere();
        sql(select(x.label("foo")).orderBy(x))
                .everywhere("SELECT upper(t.x) AS foo FROM t ORDER BY t.x")
                .elsewhere();
        sql(select(id).where(x.in("a", "b")))
                .everywhere("SELECT t.id FROM t WHERE t.x IN (lower(?), lower(?))", "a", "b")
                .elsewhere();
        var inner = select(id, x).subquery("s");
        sql(select(inner.col("x", String.class)))
                .everywhere("SELECT upper(s.x) AS x FROM (SELECT t.id AS id, t.x AS x FROM t) AS s")
                .elsewhere();
        sql(insert(table).set(x, "q").returning(x))
                .on(POSTGRESQL, "INSERT INTO t (x) VALUES (lower(?)) RETURNING upper(t.x) AS x", "q");
        sql(update(table).set(x, "b").where(id.eq(1))).on(POSTGRESQL, "UPDATE t SET x=lower(?) WHERE t.id = ?", "b", 1);
        assertThatThrownBy(() -> SqlTypes.TEXT.withSqlAround("lower()", null))
                .hasMessageContaining("has no place for it: lower()");
    }
}
