package io.aludel.testkit.server;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@EveryDatabase
@Needs(Feature.PASSWORDS)
class DatabaseServerTest {

    @Test
    void aWrongPasswordIsRefused(TestDatabase db) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(db.jdbcUrl(), db.user(), "wrong"));
    }
}
