package io.aludel.migrate.docs.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.DropSequence;
import io.aludel.migrate.op.DropView;
import io.aludel.schema.NamingConvention;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of each page is done by real databases, or refused there as the page says. */
@EveryDatabase
class OperationExamplesSuiteTest {
    @Test
    void examplesWork(TestDatabase db) {
        List<String> failures = new ArrayList<>();
        try (Engine engine = Engine.create(db.url())) {
            for (String name : Examples.names(engine.dialect())) {
                boolean refused = isRefused(name, engine);
                try (Connection connection = engine.connect()) {
                    Operations op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
                    try {
                        run(name, op, refused, failures);
                    } finally {
                        connection.rollback();
                        clear(op);
                        connection.commit();
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static boolean isRefused(String name, Engine engine) {
        try {
            Examples.run(
                    name,
                    new Operations(new ScriptTarget(engine.dialect(), NamingConvention.DEFAULT, statement -> {})));
            return false;
        } catch (AludelException e) {
            return true;
        }
    }

    private static void run(String name, Operations op, boolean refused, List<String> failures) {
        Examples.run("base", op);
        try {
            Examples.run(name + "Before", op);
        } catch (AludelException e) {
            if (!refused) {
                failures.add(name + ": what it needs: " + e.getMessage());
            }
            return;
        }
        try {
            Examples.run(name, op);
            if (refused && !name.equals("renameIndex")) {
                failures.add(name + " is refused in scripts only");
            }
            Examples.run(name + "After", op);
        } catch (AludelException e) {
            if (!refused) {
                failures.add(name + ": " + e.getMessage());
            }
        }
    }

    /** Each example begins anew, on databases too that do not roll definitions back. */
    private static void clear(Operations op) {
        op.invoke(new DropView("adults", null, false, null, true));
        if (op.dialect().has(Feature.MATERIALIZED_VIEWS)) {
            op.invoke(new DropView("ages", null, true, null, true));
        }
        if (op.dialect().has(Feature.SEQUENCES)) {
            op.invoke(new DropSequence("order_numbers", null, null, true));
        }
        for (String table :
                List.of("comments", "dropped_posts", "posts", "members", "rooms", "days", "users", "people", "teams")) {
            op.dropTableIfExists(table);
        }
    }
}
