package io.aludel.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import org.junit.jupiter.api.Test;

/** Calls are told from what only looks like them. */
class RoutineTextTest {
    private static RoutineText postgresql(String sql) {
        return RoutineText.of(sql, Dialects.byName("postgresql"));
    }

    @Test
    void callsAreFoundInDefaultsConditionsIndexesAndBodies() {
        for (String sql : new String[] {
            "CREATE TABLE t (a INTEGER DEFAULT next_no())",
            "CREATE TABLE t (a INTEGER, CHECK (Next_No (a) > 3))",
            "CREATE INDEX ix ON t (app.next_no(a))",
            "CREATE INDEX ix ON t USING gin (\"next_no\"(a))",
            "CREATE FUNCTION f() RETURNS int AS $$ SELECT 1 + next_no() $$ LANGUAGE sql",
            "CREATE FUNCTION f() RETURNS int AS $body$ BEGIN -- it's\n RETURN next_no(); END $body$ LANGUAGE plpgsql",
        }) {
            assertThat(postgresql(sql).calls("next_no")).as(sql).isTrue();
        }
    }

    @Test
    void namesThatOnlyLookLikeCallsAreNone() {
        for (String sql : new String[] {
            "CREATE TABLE next_no (a INTEGER)",
            "CREATE TABLE t (next_no INTEGER, other INTEGER REFERENCES next_no (a))",
            "CREATE TABLE t (a TEXT DEFAULT 'next_no()')",
            "CREATE TABLE t (a TEXT DEFAULT 'it''s next_no()')",
            "CREATE TABLE t (a TEXT DEFAULT E'it\\'s next_no()')",
            "CREATE TABLE t (a TEXT /* next_no() */) -- next_no()",
            "CREATE TABLE t (a INTEGER DEFAULT my_next_no(), b INTEGER DEFAULT next_no_2())",
            "CREATE FUNCTION f() RETURNS int AS $$ WITH next_no (a) AS (SELECT 1) SELECT a FROM next_no $$",
            "CREATE FUNCTION f() RETURNS int AS $$ INSERT INTO next_no (a) VALUES (1) $$",
        }) {
            assertThat(postgresql(sql).calls("next_no")).as(sql).isFalse();
        }
    }

    @Test
    void mysqlEscapesWithBackslashesAndHasTextsBetweenTwoKindsOfMarks() {
        RoutineText text = RoutineText.of(
                "CREATE FUNCTION f() RETURNS INT BEGIN # it's\n SET @a = 'it\\'s next_no()', @b = \"next_no()\";"
                        + " RETURN `other`(@a); END",
                Dialects.byName("mysql"));
        assertThat(text.calls("next_no")).isFalse();
        assertThat(text.calls("other")).isTrue();
        assertThat(RoutineText.of("CREATE TABLE t (a INT, KEY next_no (a))", Dialects.byName("mysql"))
                        .calls("next_no"))
                .isFalse();
    }

    @Test
    void tablesAreNamedOutsideOfTexts() {
        assertThat(postgresql("$$ SELECT a FROM \"Things\" $$").names("things")).isTrue();
        assertThat(postgresql("$$ SELECT 'things' FROM more_things -- things\n $$")
                        .names("things"))
                .isFalse();
    }
}
