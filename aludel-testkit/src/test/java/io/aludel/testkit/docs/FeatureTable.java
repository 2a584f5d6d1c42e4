package io.aludel.testkit.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of {@code docs/features.md}. */
final class FeatureTable {

    private static final Pattern ROW =
            Pattern.compile("^\\| *([A-Z]+-\\d+) *\\| *([^|]*?) *\\| *([^|]*?) *\\| *(.*?) *\\|$");

    private FeatureTable() {}

    /** One feature and the tests that show it. */
    record Row(String id, String status, List<String> tests, String note) {

        String area() {
            return id.substring(0, id.indexOf('-'));
        }

        int number() {
            return Integer.parseInt(id.substring(id.indexOf('-') + 1));
        }
    }

    static List<Row> read(Path page) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(row.group(1), row.group(2), testsIn(row.group(3)), row.group(4)));
            }
        }
        return rows;
    }

    private static List<String> testsIn(String cell) {
        String plain = cell.replace("`", "").trim();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s*,\\s*"));
    }
}
