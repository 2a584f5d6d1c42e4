package io.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.reflect.SqlText;
import org.junit.jupiter.api.Test;

class SqliteTableSqlTest {
    private final SqliteTableSql sql = new SqliteTableSql("""
            CREATE TABLE "odd, (table)" (
                id INTEGER NOT NULL, -- the key, of course
                name VARCHAR(50) DEFAULT 'a, (b' CONSTRAINT uq_name UNIQUE CHECK (name <> ')'),
                parent INTEGER REFERENCES other (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                [odd name] TEXT,
                CONSTRAINT pk PRIMARY KEY (id, "na""me"),
                CONSTRAINT fk FOREIGN KEY(parent, name) REFERENCES "the other"(a, b),
                UNIQUE ([odd name], name DESC),
                CONSTRAINT "ck 1" CHECK (length(name) > 1)
            )""");

    @Test
    void findsNamesOfConstraints() {
        assertThat(sql.ofKind("PRIMARY")).singleElement().satisfies(clause -> {
            assertThat(clause.name()).isEqualTo("pk");
            assertThat(clause.columns()).containsExactly("id", "na\"me");
        });
        assertThat(sql.ofKind("FOREIGN")).singleElement().satisfies(clause -> {
            assertThat(clause.name()).isEqualTo("fk");
            assertThat(clause.columns()).containsExactly("parent", "name");
        });
        assertThat(sql.ofKind("UNIQUE")).extracting(SqliteTableSql.Clause::name).containsExactly("uq_name", null);
        assertThat(sql.ofKind("UNIQUE").get(0).columns()).containsExactly("name");
        assertThat(sql.ofKind("UNIQUE").get(1).columns()).containsExactly("odd name", "name");
    }

    @Test
    void findsConditions() {
        assertThat(sql.ofKind("CHECK"))
                .extracting(SqliteTableSql.Clause::inParentheses)
                .containsExactly("name <> ')'", "length(name) > 1");
        assertThat(sql.ofKind("CHECK")).extracting(SqliteTableSql.Clause::name).containsExactly(null, "ck 1");
    }

    @Test
    void findsWhetherAKeyWaits() {
        assertThat(sql.ofKind("REFERENCES")).singleElement().satisfies(clause -> {
            assertThat(clause.columns()).containsExactly("parent");
            assertThat(clause.mentions("INITIALLY DEFERRED")).isTrue();
        });
    }

    @Test
    void findsTheConditionOfAnIndex() {
        assertThat(SqlText.afterWhere("CREATE INDEX i ON t (\"where\", x) WHERE x > 'where'"))
                .isEqualTo("x > 'where'");
        assertThat(SqlText.afterWhere("CREATE INDEX i ON t (x)")).isEmpty();
    }
}
