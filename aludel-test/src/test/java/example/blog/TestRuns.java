package example.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs classes of tests within a test, some of which fail. */
final class TestRuns {
    private TestRuns() {}

    static EngineExecutionResults run(Class<?> tests) {
        return run(tests, Map.of());
    }

    /** The same with configuration parameters of JUnit. */
    static EngineExecutionResults run(Class<?> tests, Map<String, String> settings) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(settings)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.executor-service", "WORKER_THREAD_POOL")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .selectors(selectClass(tests))
                .execute();
    }

    static void assertAllSucceed(Class<?> tests, int count) {
        assertAllSucceed(tests, count, Map.of());
    }

    static void assertAllSucceed(Class<?> tests, int count, Map<String, String> settings) {
        EngineExecutionResults results = run(tests, settings);
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(count);
    }

    private static List<String> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .map(thrown -> String.valueOf(thrown.getMessage()))
                .map(message -> message.replaceAll("(\\w+\\.java):\\d+", "$1:#"))
                .toList();
    }

    static String failure(Class<?> tests) {
        return failure(tests, Map.of());
    }

    static String failure(Class<?> tests, Map<String, String> settings) {
        List<String> failures = failures(run(tests, settings));
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }
}
