package io.aludel.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/features.md} honest. */
class FeatureMapTest {

    private static final int FEATURES_OF_THE_REFERENCE = 725;
    private static final int FEATURES_BEYOND_IT = 20;
    private static final Set<String> STATUSES =
            Set.of("done", "partly", "differs", "later", "left-out", "not-for-java");
    private static final Set<String> CLAIMS = Set.of("done", "partly", "differs");

    private static Path root;
    private static List<FeatureTable.Row> rows;

    @BeforeAll
    static void read() throws IOException {
        root = rootOf(Path.of("").toAbsolutePath());
        rows = FeatureTable.read(root.resolve("docs/features.md"));
    }

    @Test
    void everyFeatureHasOneRow() {
        assertThat(rows).extracting(FeatureTable.Row::id).doesNotHaveDuplicates();
        assertThat(rows).hasSize(FEATURES_OF_THE_REFERENCE + FEATURES_BEYOND_IT);
        assertThat(rows).filteredOn(row -> row.area().equals("B")).hasSize(FEATURES_BEYOND_IT);
    }

    @Test
    void theNumbersOfAnAreaHaveNoGaps() {
        Map<String, List<Integer>> numbers = rows.stream()
                .collect(Collectors.groupingBy(
                        FeatureTable.Row::area,
                        TreeMap::new,
                        Collectors.mapping(FeatureTable.Row::number, Collectors.toList())));
        assertThat(numbers)
                .allSatisfy((area, found) -> assertThat(found)
                        .isEqualTo(
                                IntStream.rangeClosed(1, found.size()).boxed().toList()));
    }

    @Test
    void everyStatusIsKnown() {
        assertThat(rows).allSatisfy(row -> assertThat(row.status()).as(row.id()).isIn(STATUSES));
    }

    @Test
    void whatClaimsToWorkNamesATest() {
        assertThat(rows)
                .filteredOn(row -> CLAIMS.contains(row.status()) && row.tests().isEmpty())
                .as("rows that are done, partly done or different, and name no test")
                .isEmpty();
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        TestSources sources = new TestSources(root);
        List<String> missing = rows.stream()
                .flatMap(row -> row.tests().stream()
                        .filter(test -> !sources.contain(test))
                        .map(test -> row.id() + " names " + test))
                .toList();
        assertThat(missing).as("tests that do not exist").isEmpty();
    }

    /** Whether this test can fail: it has to know itself, and nothing else of its class. */
    @Test
    void aTestIsFoundByClassAndMethod() throws IOException {
        TestSources sources = new TestSources(root);
        assertThat(sources.contain("FeatureMapTest#aTestIsFoundByClassAndMethod"))
                .isTrue();
        assertThat(sources.contain("FeatureMapTest#thereIsNoSuchTest")).isFalse();
        assertThat(sources.contain("ThereIsNoSuchTest#aTestIsFoundByClassAndMethod"))
                .isFalse();
        assertThat(sources.contain("FeatureMapTest")).isFalse();
    }

    private static Path rootOf(Path folder) {
        Path candidate = folder;
        while (!Files.exists(candidate.resolve("docs/features.md"))) {
            candidate = candidate.getParent();
            if (candidate == null) {
                throw new IllegalStateException("No docs/features.md above " + folder);
            }
        }
        return candidate;
    }
}
