package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class StatementWatchTest {
    private static final List<Object[]> ROWS = List.<Object[]>of(new Object[] {"s3cr3t", 7});

    private final List<String> lines = new ArrayList<>();
    private boolean debug;
    private final Logger logger = (Logger) Proxy.newProxyInstance(
            Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                if (method.getName().startsWith("is")) {
                    return debug;
                }
                lines.add(method.getName() + " " + arguments[1]);
                return null;
            });

    private StatementWatch watch(boolean statements, boolean parameters) {
        return new StatementWatch(new EngineEvents(), new EchoOptions(statements, parameters), logger);
    }

    @Test
    void echoHidesValues() {
        watch(true, false).before("UPDATE users SET name = ?, age = ?", 2, ROWS);

        assertThat(lines).containsExactly("info UPDATE users SET name = ?, age = ? [2 parameters hidden]");
    }

    @Test
    void echoShowsValuesWhenAskedTo() {
        watch(true, true).before("UPDATE users SET name = ?, age = ?", 2, ROWS);

        assertThat(lines).containsExactly("info UPDATE users SET name = ?, age = ? [s3cr3t, 7]");
    }

    @Test
    void echoShowsTransactionsAndBatches() {
        StatementWatch watch = watch(true, false);
        watch.transaction(TransactionEvent.Kind.BEGIN, null);
        watch.before("DELETE FROM users WHERE name = ?", 1, List.of(new Object[] {"a"}, new Object[] {"b"}));
        watch.transaction(TransactionEvent.Kind.ROLLBACK_TO, "sp_1");

        assertThat(lines)
                .containsExactly(
                        "info BEGIN",
                        "info DELETE FROM users WHERE name = ? [2 executions] [1 parameters hidden]",
                        "info ROLLBACK TO SAVEPOINT sp_1");
    }

    @Test
    void withoutEchoStatementsAreDebugOutput() {
        StatementWatch watch = watch(false, false);
        assertThat(watch.isWatching()).isFalse();
        watch.before("SELECT 1", 0, ROWS);
        assertThat(lines).isEmpty();

        debug = true;
        assertThat(watch.isWatching()).isTrue();
        watch.before("SELECT 1", 0, ROWS);
        assertThat(lines).containsExactly("debug SELECT 1");
    }
}
