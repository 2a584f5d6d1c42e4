package io.aludel.test.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** Every mapped statement as another tenant. */
@EveryDatabase
class IsolationTestsTest {
    private static final Registry MODELS = Registry.of(Hall.class, Ballroom.class, Guest.class);

    @Test
    void tenantsAreKeptApart(TestDatabase database) throws Throwable {
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            List<String> names = new ArrayList<>();
            // region: tests
            List<DynamicNode> entities = IsolationTests.of(MODELS)
                    .on(engine)
                    .tenants("red", "blue")
                    .tests()
                    .toList();
            // endregion
            for (DynamicNode entity : entities) {
                for (DynamicNode test :
                        ((DynamicContainer) entity).getChildren().toList()) {
                    names.add(entity.getDisplayName() + ": " + test.getDisplayName());
                    ((DynamicTest) test).getExecutable().execute();
                }
            }
            assertThat(names)
                    .contains(
                            "Hall: get",
                            "Hall: load friends",
                            "Ballroom: update of many rows",
                            "Guest: upsert",
                            "Guest: SQL of the application's own");
            MODELS.metadata().dropAll(engine);
        }
    }
}
