package io.aludel.testkit;

import io.aludel.testkit.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The databases a run was asked for, in the order they were named. */
final class SelectedDatabases {

    /** The system property, and so the Maven option, that narrows a run. */
    static final String PROPERTY = "databases";

    private SelectedDatabases() {}

    static List<Kind> current() {
        String selection = System.getProperty(PROPERTY, "").trim();
        return selection.isEmpty() || selection.equals("all") ? List.of(Kind.values()) : parse(selection);
    }

    static List<Kind> parse(String selection) {
        Set<Kind> kinds = new LinkedHashSet<>();
        for (String name : selection.split(",")) {
            kinds.add(Kind.of(name.trim()).orElseThrow(() -> unknown(name.trim(), selection)));
        }
        return new ArrayList<>(kinds);
    }

    private static IllegalArgumentException unknown(String name, String selection) {
        return new IllegalArgumentException("-D" + PROPERTY + "=" + selection + " names the unknown database '" + name
                + "'. Known are " + String.join(", ", Kind.ids()) + "; leave the option out to run on all of them.");
    }
}
