package io.aludel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aludel.testkit.TestDatabase.Kind;
import org.junit.jupiter.api.Test;

class SelectedDatabasesTest {

    @Test
    void namesSelectInTheOrderGiven() {
        assertThat(SelectedDatabases.parse("h2, sqlite,h2")).containsExactly(Kind.H2, Kind.SQLITE);
    }

    @Test
    void anUnknownNameIsAnErrorThatListsTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelectedDatabases.parse("sqlite,oracle"))
                .withMessageContaining("'oracle'")
                .withMessageContaining("sqlite, h2, postgresql, mariadb");
    }
}
