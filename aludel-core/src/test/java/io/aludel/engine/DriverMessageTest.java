package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverMessageTest {
    private static final String SQL = "INSERT INTO users (email, age) VALUES (?, ?)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Duplicate entry 'ann@example.org' for key 'email'|Duplicate entry '…' for key 'email'",
                "invalid input syntax for type integer: \"secret\"|invalid input syntax for type integer: \"…\"",
                "Value too long for column \"EMAIL CHARACTER VARYING(5)\": \"'secret' (6)\"|Value too long for column \"…\"",
                "null value in column \"age\" of relation \"users\" violates|null value in column \"age\" of relation \"users\" violates",
                "Duplicate entry 'O'Brien' for key 'email'|Duplicate entry '…' for key 'email'",
                "Duplicate entry 'it's' so' for key 'email'|Duplicate entry '…'",
                "Duplicate entry 'a' for key 'email|Duplicate entry '…'",
                "Duplicate entry 'x 'email' secret' for key 'email'|Duplicate entry '…'",
                "Duplicate entry 'say \"yes\"' for key 'email'|Duplicate entry '…' for key 'email'",
                "Duplicate entry ''' for key 'email'|Duplicate entry '…'",
                "invalid input syntax for type integer: \"se\"cret\"|invalid input syntax for type integer: \"…\"",
                "Unique index violation: \"UQ ON USERS(EMAIL) VALUES ( 'a''b\"c' )\"|Unique index violation: \"…\"",
                "Duplicate entry 'secret;b' for key 'email'|Duplicate entry '…'",
                "Duplicate entry 'rock 'n' roll' for key 'email'|Duplicate entry '…' for key 'email'",
                "Duplicate entry '5' x 6' board' for key 'email'|Duplicate entry '…' for key 'email'",
                "Duplicate entry 'mail' for key 'email'|Duplicate entry '…' for key 'email'",
                "Field 'age' doesn't have a default value|Field 'age' doesn't have a default value",
                "fails (`shop`.`users`, CONSTRAINT `email`)|fails (`…`.`users`, CONSTRAINT `email`)",
            })
    void keepsOnlyQuotedWordsOfTheStatement(String message, String shown) {
        assertThat(DriverMessage.redacted(new SQLException(message), SQL)).isEqualTo(shown);
    }

    @Test
    void aValueOfSeveralLinesIsNotShownToItsFirst() {
        SQLException thrown = new SQLException("Duplicate entry 'secret\nline' for key 'email'");
        assertThat(DriverMessage.redacted(thrown, SQL)).isEqualTo("Duplicate entry '…'");
    }

    @Test
    void leavesDetailsOut() {
        SQLException thrown =
                new SQLException("ERROR: duplicate key value violates unique constraint \"users_email_key\"\n"
                        + "  Detail: Key (email)=(ann@example.org) already exists.");

        assertThat(DriverMessage.redacted(thrown, SQL + " users_email_key"))
                .isEqualTo("ERROR: duplicate key value violates unique constraint \"users_email_key\"");
    }

    @Test
    void givesACauseWithoutValues() {
        SQLException thrown = new SQLException("bad value 'secret'", "22000", 42, new SQLException("secret"));
        thrown.setNextException(new SQLException("secret"));

        SQLException sanitized = DriverMessage.sanitized(thrown, SQL);

        assertThat((Throwable) sanitized)
                .hasMessage("java.sql.SQLException: bad value '…'")
                .hasNoCause();
        assertThat((Throwable) sanitized.getNextException()).isNull();
        assertThat(sanitized.getSQLState()).isEqualTo("22000");
        assertThat(sanitized.getErrorCode()).isEqualTo(42);
        assertThat(sanitized.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }
}
