package io.aludel.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A script is parted where its statements end. */
class SqlStatementsTest {
    @Test
    void semicolonsEndStatements() {
        assertThat(SqlStatements.of(
                        "CREATE TABLE a (x INT);\n-- a comment; with more\nINSERT INTO a VALUES (1); ; SELECT 'a;b'"))
                .containsExactly(
                        "CREATE TABLE a (x INT)", "-- a comment; with more\nINSERT INTO a VALUES (1)", "SELECT 'a;b'");
    }

    @Test
    void bodiesStayWhole() {
        String trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n"
                + "  UPDATE a SET x = CASE WHEN x = 1 THEN 2 ELSE 3 END;\n  DELETE FROM b;\nEND";
        assertThat(SqlStatements.of(trigger + ";\nSELECT 1;")).containsExactly(trigger, "SELECT 1");
        String procedure = "CREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END IF; BEGIN SELECT 2; END; END";
        assertThat(SqlStatements.of(procedure + "; SELECT 3")).containsExactly(procedure, "SELECT 3");
        String simple = "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.x = 1";
        assertThat(SqlStatements.of(simple + "; SELECT 1")).containsExactly(simple, "SELECT 1");
    }

    @Test
    void transactionsAreNoBodies() {
        assertThat(SqlStatements.of("BEGIN; SELECT CASE WHEN 1 THEN 2 END; END;"))
                .containsExactly("BEGIN", "SELECT CASE WHEN 1 THEN 2 END", "END");
    }

    @Test
    void anotherDelimiterEndsStatements() {
        assertThat(SqlStatements.of("DELIMITER //\nDO SELECT 1; SELECT 2//\nDELIMITER ;\nSELECT 3;"))
                .containsExactly("DO SELECT 1; SELECT 2", "SELECT 3");
    }

    @Test
    void whatIsWrittenIsFoundAgain() {
        for (String statement :
                new String[] {"SELECT 1", "SELECT 1; SELECT 2", "DO $$ a; b $$", "CREATE TRIGGER t BEGIN a; END"}) {
            assertThat(SqlStatements.of(SqlStatements.written(statement))).containsExactly(statement);
        }
        assertThat(SqlStatements.written("SELECT 1; SELECT 2"))
                .isEqualTo("-- aludel: statement\nSELECT 1; SELECT 2\n-- aludel: end\n");
    }
}
