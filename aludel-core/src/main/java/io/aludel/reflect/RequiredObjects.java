package io.aludel.reflect;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables and views that have to be there: errors name those that are not, and what there is in their place. One thread. */
final class RequiredObjects {
    private final Inspector inspector;

    RequiredObjects(Inspector inspector) {
        this.inspector = inspector;
    }

    /** Several tables at once, for what is about to be declared. */
    Map<String, ReflectedTable> tables(@Nullable String schema, Collection<String> names) {
        Map<String, ReflectedTable> all = inspector.tables(TableFilter.ALL
                .schema(schema)
                .kinds(ObjectKind.all())
                .scope(ObjectScope.ANY)
                .names(names));
        Map<String, ReflectedTable> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            ReflectedTable table = all.get(name);
            if (table == null) {
                missing.add(name);
            } else {
                found.put(name, table);
            }
        }
        if (missing.size() == 1) {
            throw noTable(schema, missing.get(0));
        }
        if (!missing.isEmpty()) {
            throw new ArgumentException(
                    ErrorCode.NO_SUCH_OBJECT,
                    "the database has none of the tables " + missing
                            + (schema == null ? "" : " in schema '" + schema + "'")
                            + ".\n  tableNames() lists what it has.");
        }
        return found;
    }

    /** A table that is not there. */
    ArgumentException noTable(@Nullable String schema, String table) {
        return missing("table", ObjectKind.all(), schema, table);
    }

    /** A view that is not there. */
    ArgumentException noView(@Nullable String schema, String view) {
        return missing("view", ObjectKind.views(), schema, view);
    }

    private ArgumentException missing(String what, Set<ObjectKind> kinds, @Nullable String schema, String name) {
        List<String> candidates = inspector.names(TableFilter.ALL.schema(schema).kinds(kinds));
        return new ArgumentException(
                ErrorCode.NO_SUCH_OBJECT,
                "the database has no " + what + " '" + name + "'"
                        + (schema == null ? "" : " in schema '" + schema + "'")
                        + "."
                        + Suggestions.didYouMean(name, candidates)
                        + (candidates.isEmpty()
                                ? "\n  It has no " + what + "s there at all; name another schema, or check the URL."
                                : "\n  " + what + "Names() lists what it has."));
    }
}
