package io.aludel.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Executable;
import io.aludel.sql.ast.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;

/**
 * The base of tests in which the whole SQL stands:
 *
 * <pre>{@code
 * sql(select(users.col("id")).limit(10).offset(5))
 *         .everywhere("SELECT users.id FROM users LIMIT ? OFFSET ?", 10L, 5L)
 *         .except(MARIADB, "SELECT users.id FROM users LIMIT ?, ?", 5L, 10L);
 * }</pre>
 */
public abstract class SqlSpec {
    protected static final Dialect STANDARD = Dialects.DEFAULT;
    protected static final Dialect SQLITE = Dialects.SQLITE;
    protected static final Dialect POSTGRESQL = Dialects.POSTGRESQL;
    protected static final Dialect MARIADB = Dialects.MARIADB;
    protected static final Dialect MYSQL = Dialects.MYSQL;
    protected static final Dialect H2 = Dialects.H2;
    protected static final List<Dialect> ALL = List.of(STANDARD, SQLITE, POSTGRESQL, MARIADB, MYSQL, H2);

    protected static SqlAssert sql(Executable statement) {
        return new SqlAssert(statement.statement());
    }

    protected static SqlAssert sql(Statement statement) {
        return new SqlAssert(statement);
    }

    /** What a statement compiles to, checked dialect by dialect. */
    protected static final class SqlAssert {
        private final Function<Dialect, Statement> statements;
        private String common = "";
        private Object[] commonParameters = {};
        private final Set<Dialect> open = new LinkedHashSet<>();

        SqlAssert(Statement statement) {
            this(dialect -> statement);
        }

        /** A statement that each dialect completes in its own way. */
        SqlAssert(Function<Dialect, Statement> statements) {
            this.statements = statements;
        }

        /** All dialects, apart from those that are named afterwards. Call {@link #checked} at the end when some are. */
        SqlAssert everywhere(String sql, Object... parameters) {
            common = sql;
            commonParameters = parameters;
            open.addAll(ALL);
            for (Dialect dialect : ALL) {
                if (dialect == STANDARD) {
                    check(dialect, sql, parameters);
                }
            }
            return this;
        }

        /** All databases, apart from those that are named afterwards; the reference dialect has its own line. */
        SqlAssert onDatabases(String sql, Object... parameters) {
            common = sql;
            commonParameters = parameters;
            open.addAll(ALL);
            open.remove(STANDARD);
            return this;
        }

        SqlAssert on(Dialect dialect, String sql, Object... parameters) {
            open.remove(dialect);
            check(dialect, sql, parameters);
            return this;
        }

        SqlAssert onMysqlAndMariadb(String sql, Object... parameters) {
            return on(MYSQL, sql, parameters).on(MARIADB, sql, parameters);
        }

        SqlAssert refusedBy(Dialect dialect, String... words) {
            open.remove(dialect);
            AbstractThrowableAssert<?, ?> thrown = assertThatThrownBy(() -> compile(dialect))
                    .as("on %s", dialect)
                    .isInstanceOfSatisfying(
                            AludelException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.UNSUPPORTED))
                    .hasMessageContaining(dialect.name());
            for (String word : words) {
                thrown.hasMessageContaining(word);
            }
            return this;
        }

        /** The dialects that were not named compile to what {@link #everywhere} says. */
        void elsewhere() {
            open.forEach(dialect -> check(dialect, common, commonParameters));
        }

        private Compiled compile(Dialect dialect) {
            Statement statement = statements.apply(dialect);
            return dialect.compile(statement, Shape.of(statement), EntityResolver.NONE);
        }

        private void check(Dialect dialect, String sql, Object... parameters) {
            Statement statement = statements.apply(dialect);
            Compiled compiled = dialect.compile(statement, Shape.of(statement), EntityResolver.NONE);
            assertThat(compiled.sql()).as("on %s", dialect).isEqualTo(sql);
            Object[] values = Shape.of(statement).values(Map.of());
            List<Object> bound = new ArrayList<>();
            for (int slot : compiled.slots()) {
                bound.add(values[slot]);
            }
            assertThat(bound).as("parameters on %s", dialect).containsExactly(parameters);
            assertThat(compiled.slotTypes()).hasSameSizeAs(bound);
        }
    }
}
