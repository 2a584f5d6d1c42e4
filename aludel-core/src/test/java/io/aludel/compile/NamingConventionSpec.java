package io.aludel.compile;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.NamingConvention.Kind;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingConventionSpec extends SqlSpec {
    private static final NamingConvention CONVENTION = NamingConvention.of(Map.of(
            "ix", "ix_%(table_name)s_%(column_0_N_name)s",
            "uq", "uq_%(table_name)s_%(column_0N_name)s",
            "ck", "ck_%(table_name)s_%(constraint_name)s",
            "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s_%(referred_column_0_name)s",
            "pk", "pk_%(table_name)s_%(column_0_label)s"));

    private final MetaData metadata = new MetaData(CONVENTION);
    private final Table parent = Table.of("p", metadata, column("id", INTEGER).primaryKey());

    @Test
    void everyKindGetsItsName() {
        Table table = Table.of(
                metadata,
                "s",
                "t",
                null,
                List.of(
                        column("a", INTEGER).primaryKey().references("p.id"),
                        column("b", INTEGER).unique(),
                        column("c", INTEGER).indexed(),
                        new UniqueConstraint(null, List.of("a", "c")),
                        check("a>1").named("pos"),
                        new CheckConstraint(null, new RawSql("a>2")).finallyNamed("fin"),
                        Index.of(null, false, List.of("a", "b"))));
        assertThat(POSTGRESQL.compile(CreateTable.of(table)).replaceAll("\\s+", " "))
                .isEqualTo(
                        "CREATE TABLE s.t ( a INTEGER NOT NULL, b INTEGER, c INTEGER, CONSTRAINT pk_t_s_t_a PRIMARY KEY (a),"
                                + " CONSTRAINT uq_t_ac UNIQUE (a, c), CONSTRAINT ck_t_pos CHECK (a>1),"
                                + " CONSTRAINT fin CHECK (a>2), CONSTRAINT fk_t_a_p_id FOREIGN KEY(a) REFERENCES p (id),"
                                + " CONSTRAINT uq_t_b UNIQUE (b) )");
        assertThat(table.indexes()).extracting(Index::name).containsExactly("ix_t_a_b", "ix_t_c");
        assertThat(parent.primaryKey()).isNotNull();
        assertThat(parent.primaryKey().name()).isEqualTo("pk_p_p_id");
    }

    @Test
    void longNamesAreShortenedAndStayDifferent() {
        String name = "a".repeat(70);
        Table table = Table.of("t", metadata, column(name, INTEGER).unique());
        assertThat(POSTGRESQL.compile(CreateTable.of(table)))
                .contains("CONSTRAINT uq_t_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_39ac UNIQUE");
        assertThat(MYSQL.compile(CreateTable.of(table)))
                .contains("CONSTRAINT uq_t_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_39ac UNIQUE");
        assertThat(SQLITE.compile(CreateTable.of(table))).contains("CONSTRAINT uq_t_" + name + " UNIQUE");
    }

    @Test
    void longNamesThatWereGivenAreRefused() {
        Table table =
                Table.of("t", new MetaData(), column("a", INTEGER), new UniqueConstraint("x".repeat(70), List.of("a")));
        assertThatThrownBy(() -> POSTGRESQL.compile(CreateTable.of(table)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("has 70 characters, but postgresql takes 63");
    }

    @Test
    void withoutAConventionOnlyIndexesAreNamed() {
        Table table = Table.of(
                new MetaData(),
                "s",
                "t",
                null,
                List.of(
                        column("a", INTEGER).indexed(),
                        column("b", INTEGER).indexed().unique(),
                        new UniqueConstraint(null, List.of("a"))));
        assertThat(table.indexes().stream().map(index -> SQLITE.compile(CreateIndex.of(table, index))))
                .containsExactly("CREATE INDEX s.ix_s_t_a ON t (a)", "CREATE UNIQUE INDEX s.ix_s_t_b ON t (b)");
        assertThat(table.uniqueConstraints()).extracting(UniqueConstraint::name).containsExactly((String) null);
    }

    @Test
    void applicationsHaveTokensOfTheirOwn() {
        MetaData own = new MetaData(NamingConvention.DEFAULT
                .with(Kind.UNIQUE, "%(app)s_%(column_0_key)s_100%%")
                .token("app", (element, table) -> "shop_" + table));
        Table table = Table.of("t", own, column("a", INTEGER).key("first").unique());
        assertThat(table.uniqueConstraints().get(0).name()).isEqualTo("shop_t_first_100%");
        assertThatThrownBy(() -> Table.of(
                        "u",
                        new MetaData(NamingConvention.DEFAULT.with(Kind.UNIQUE, "%(nothing)s")),
                        column("a", INTEGER).unique()))
                .hasMessageContaining("token 'nothing'");
        assertThatThrownBy(() -> Table.of("u", metadata, column("a", INTEGER), check("a > 1")))
                .hasMessageContaining("needs names");
    }

    @Test
    void indexesOverExpressionsAreNamedByTheirColumns() {
        Table plain = Table.of("users", new MetaData(), column("name", VARCHAR(9)));
        Table table = Table.of(
                "users",
                new MetaData(),
                column("name", VARCHAR(9)),
                Index.of(null, part(table(plain).text("name").lower())));
        assertThat(table.indexes().get(0).name()).isEqualTo("ix_users_name");
    }
}
