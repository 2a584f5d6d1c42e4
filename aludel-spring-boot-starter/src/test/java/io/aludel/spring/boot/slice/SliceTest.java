package io.aludel.spring.boot.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.spring.boot.test.DataAludelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A slice of an application: repositories in a transaction that is rolled back. */
@DataAludelTest(properties = {"aludel.url=sqlite::memory:", "aludel.migrations.locations=history"})
class SliceTest {
    @Autowired
    private Shelf shelf;

    @Autowired
    private ApplicationContext context;

    @Test
    void whatOneTestWrites() {
        shelf.add("bob");
        assertThat(shelf.names()).containsExactly("ada", "bob");
    }

    @Test
    void anotherDoesNotSee() {
        shelf.add("cid");
        assertThat(shelf.names()).containsExactly("ada", "cid");
    }

    @Test
    void theRestOfTheApplicationIsNotThere() {
        assertThat(context.getBeanNamesForType(Unwanted.class)).isEmpty();
    }
}
