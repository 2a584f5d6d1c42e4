package io.aludel.migrate.autogenerate;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.Dialect;
import io.aludel.reflect.Rehearsal;
import io.aludel.reflect.StoredForm;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.Index;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the database for its own words, of those tables only whose texts are not the same anyway. */
final class Forms {
    private Forms() {}

    /** The same pairs, with the forms that are needed. */
    static List<TablePair> of(List<TablePair> pairs) {
        Map<Table, Table> asked = new LinkedHashMap<>();
        for (TablePair pair : pairs) {
            if (isNeeded(pair)) {
                asked.put(pair.wanted(), pair.found());
            }
        }
        if (asked.isEmpty()) {
            return pairs;
        }
        Map<Table, StoredForm> forms = Rehearsal.of(pairs.get(0).connection(), asked);
        List<TablePair> complete = new ArrayList<>();
        pairs.forEach(pair -> complete.add(pair.with(forms.get(pair.wanted()))));
        return SettledConditions.of(complete);
    }

    private static boolean isNeeded(TablePair pair) {
        Set<String> known = new LinkedHashSet<>();
        Dialect dialect = pair.dialect();
        TableChecks.of(pair.found()).forEach(check -> note(known, dialect, check.condition()));
        for (CheckConstraint check : TableChecks.of(pair.wanted())) {
            if (isNew(known, dialect, check.condition())) {
                return true;
            }
        }
        for (Column<?> wanted : pair.wanted().columns()) {
            Column<?> found = pair.foundColumn(wanted).orElse(null);
            if (found != null && isNeeded(pair, found, wanted)) {
                return true;
            }
        }
        return pair.wanted().constraints().stream().anyMatch(ExcludeConstraint.class::isInstance)
                || pair.wanted().indexes().stream().anyMatch(index -> hasExpressions(dialect, index));
    }

    private static boolean isNeeded(TablePair pair, Column<?> found, Column<?> wanted) {
        if (wanted.identity() != null && found.identity() != null) {
            return !found.identity().equals(wanted.identity());
        }
        if (wanted.computed() != null && found.computed() != null) {
            String before = Wording.of(pair.dialect(), found.computed().expression());
            String after = Wording.of(pair.dialect(), wanted.computed().expression());
            return !Wording.same(before, after);
        }
        return DefaultComparison.isDoubtful(pair, found, wanted);
    }

    private static boolean hasExpressions(Dialect dialect, Index index) {
        return index.where() != null
                || DdlContext.option(index.options().dialect(), dialect.name(), "where") != null
                || index.parts().stream().anyMatch(part -> part.expression() != null);
    }

    private static void note(Set<String> known, Dialect dialect, @Nullable SqlFragment fragment) {
        String text = Wording.of(dialect, fragment);
        if (text != null) {
            known.add(Wording.bare(text));
        }
    }

    private static boolean isNew(Set<String> known, Dialect dialect, @Nullable SqlFragment fragment) {
        String text = Wording.of(dialect, fragment);
        return text != null && !known.contains(Wording.bare(text));
    }
}
